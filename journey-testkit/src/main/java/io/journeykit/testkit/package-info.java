/**
 * What a vendor needs to try its templates and adapters without waiting for real days to pass.
 *
 * <p>Read in this order: {@link io.journeykit.testkit.Scene} (a host and a world on virtual time), its ports in memory,
 * say {@link io.journeykit.testkit.SlotBook} and {@link io.journeykit.testkit.MessageLog}, {@link
 * io.journeykit.testkit.FaultInjection} (what may go wrong with them), and {@link io.journeykit.testkit.JourneyAssertions}.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.testkit;
