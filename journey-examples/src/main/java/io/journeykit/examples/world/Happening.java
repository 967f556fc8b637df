package io.journeykit.examples.world;

/** Something that happens out there, and when. */
public record Happening(Moment when, Deed deed) {}
