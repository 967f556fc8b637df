/**
 * What a search for appointments is told, and what it finds: a {@link io.journeykit.planning.Slot} that can be had, a person's
 * {@link io.journeykit.planning.Wishes} with {@link io.journeykit.planning.Distances}, a {@link
 * io.journeykit.planning.Criterion} by which one option is better, and the {@link io.journeykit.planning.TravelTime} between
 * places. The search itself is {@code planning.search}.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.planning;
