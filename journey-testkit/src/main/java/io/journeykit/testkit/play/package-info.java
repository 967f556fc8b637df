/**
 * Plays journeys in a world: the testkit's virtual time, a real host, and the world's parties behind its ports.
 *
 * <p>Read in this order: {@link io.journeykit.testkit.play.Play}, {@code Parties} (who answers what), {@code Deeds} (what
 * happens out there becomes inputs), {@link io.journeykit.testkit.play.PlayedAgenda}.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.testkit.play;
