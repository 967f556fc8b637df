/** Journeys that show one idea each, and the worlds they run in. */
@org.jspecify.annotations.NullMarked
package io.journeykit.examples;
