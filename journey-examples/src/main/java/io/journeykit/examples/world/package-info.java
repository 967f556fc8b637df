/**
 * A world as a file: who is coordinated, which appointments there are, how each party behaves, and what happens when.
 *
 * <p>Read in this order: {@link io.journeykit.examples.world.World}, {@link io.journeykit.examples.world.Party}, {@link
 * io.journeykit.examples.world.Response}, {@link io.journeykit.examples.world.Happening}, {@link
 * io.journeykit.examples.world.Moment}; then {@link io.journeykit.examples.world.WorldFile}, which reads one from JSON.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.examples.world;
