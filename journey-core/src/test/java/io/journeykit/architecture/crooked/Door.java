package io.journeykit.architecture.crooked;

/** The front door, which no room may know. */
public record Door() {}
