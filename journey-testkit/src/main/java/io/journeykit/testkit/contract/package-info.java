/**
 * What every implementation of a port must do, as tests to inherit: extend the suite, give it yours, and run it. An
 * implementation that does nothing fails every test of every suite.
 *
 * <p>Read in this order: {@link io.journeykit.testkit.contract.MessagingContract} (a small one), {@link
 * io.journeykit.testkit.contract.AppointmentsContract}, {@link io.journeykit.testkit.contract.AgendaStoreContract} with
 * {@link io.journeykit.testkit.contract.WakeQueueContract} and {@link
 * io.journeykit.testkit.contract.EffectQueueContract}.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.testkit.contract;
