/**
 * When to contact, when to try again, and how long a service may take.
 *
 * <p>Read in this order: {@link io.journeykit.policy.ContactRules} and {@link io.journeykit.policy.ContactPresets}, {@link
 * io.journeykit.policy.Budget}, {@link io.journeykit.policy.RetryPolicy}; {@link io.journeykit.policy.clock.ServiceClock}, what
 * it is measured by ({@link io.journeykit.policy.clock.Yardstick}), what happens to it ({@link io.journeykit.policy.ClockMark})
 * and what it shows ({@link io.journeykit.policy.clock.ClockReading}).
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.policy;
