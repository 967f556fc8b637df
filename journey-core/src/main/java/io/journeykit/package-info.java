/**
 * The front door: {@link io.journeykit.Journeys}, put together by {@link io.journeykit.JourneysBuilder}; a journey begins
 * with a {@link io.journeykit.Beginning}. All else lives in the rooms below.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit;
