/**
 * Answers that are read from an agenda: what is ahead of a person, and why a step stands as it does. They decide nothing
 * and change nothing.
 *
 * <p>Read in this order: {@link io.journeykit.insight.Itinerary}, {@link io.journeykit.insight.ItineraryEntry}, {@link
 * io.journeykit.insight.When}, {@link io.journeykit.insight.Explanation}, {@link io.journeykit.insight.Clause}, then
 * {@code AgendaView} and {@code StepInView} (what an answer is read from) and {@code Obstacles} (what a step waits for).
 *
 * <p>{@code Itinerary.of} and {@code Explanation.of} take the kernel's definitions, which are exported to our modules only:
 * a vendor asks the front door.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.insight;
