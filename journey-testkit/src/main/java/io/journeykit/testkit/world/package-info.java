/**
 * A world as a file: who is coordinated, which appointments there are, how each party behaves, and what happens when.
 *
 * <p>Read in this order: {@link io.journeykit.testkit.world.World}, {@link io.journeykit.testkit.world.Party}, {@link
 * io.journeykit.testkit.world.Response}, {@link io.journeykit.testkit.world.Happening}, {@link
 * io.journeykit.testkit.world.Moment}; then {@link io.journeykit.testkit.world.WorldFile}, which reads one from JSON.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.testkit.world;
