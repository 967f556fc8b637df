package io.journeykit.planning.search;

/** A part that stands at a choice that keeps all rules, and what that costs. */
record Incumbent(SearchNode part, Cost cost) {}
