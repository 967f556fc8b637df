/**
 * How long a service may take: a {@link io.journeykit.policy.clock.ServiceClock} measures by a {@link
 * io.journeykit.policy.clock.Yardstick} and is read from the {@link io.journeykit.policy.ClockMark marks} of a journey. Not
 * exported: an author gives a clock in a template.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.policy.clock;
