package io.journeykit.planning.search;

/** A provider or a place, by its name. */
record Named(Together.Trait trait, String name) {}
