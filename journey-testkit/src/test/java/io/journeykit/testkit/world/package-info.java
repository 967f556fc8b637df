/** Holds the reading of worlds to its word. */
@org.jspecify.annotations.NullMarked
package io.journeykit.testkit.world;
