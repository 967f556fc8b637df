/**
 * The search for the earliest chains of appointments that can really be had, and why nothing is earlier. For the kernel, and
 * for other modules of Journey that measure it or play with it.
 *
 * <p>A {@link io.journeykit.planning.search.Chain} is several {@link io.journeykit.planning.search.Visit visits}, each with
 * the {@link io.journeykit.planning.search.Slots} in which it could be, and the {@link io.journeykit.planning.search.Lag
 * lags} between them: the specialist at least three working days and at most ninety days after the scan. The {@link
 * io.journeykit.planning.search.Planner} finds the earliest slot of all visits at once, and a {@link
 * io.journeykit.planning.search.Plan} can say of each visit why it is not earlier, as a chain of {@link
 * io.journeykit.planning.search.Reason reasons} down to a slot that somebody does not have.
 *
 * <p>Where there is something to choose, among providers, orders or days, it offers up to three {@link
 * io.journeykit.planning.search.Options}, of which none beats another.
 *
 * <p>Read in this order: {@code Slots}, {@code Visit}, {@code Lag}, {@code Chain}, {@code Plan}, {@code Option}; lags are taken
 * from {@link io.journeykit.planning.search.SpanLimits}.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.planning.search;
