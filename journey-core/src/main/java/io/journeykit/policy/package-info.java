/**
 * When to contact, when to try again, and how long a service may take.
 *
 * <p>Read in this order: {@link io.journeykit.policy.ContactRules} and {@link io.journeykit.policy.ContactPresets}, {@link
 * io.journeykit.policy.Budget}, {@link io.journeykit.policy.RetryPolicy}; {@code ServiceClock}, what
 * it is measured by ({@code Yardstick}), what happens to it ({@link io.journeykit.policy.ClockMark})
 * and what it shows ({@code ClockReading}).
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.policy;
