/** The worlds that come with the examples, by name, and how others are read beside them. */
@org.jspecify.annotations.NullMarked
package io.journeykit.examples.journeys;
