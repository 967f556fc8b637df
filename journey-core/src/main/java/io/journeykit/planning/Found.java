package io.journeykit.planning;

/** A part that stands at a choice that keeps all rules, and what that costs. */
record Found(Part part, Cost cost) {}
