/**
 * When to contact and when to try again.
 *
 * <p>Read in this order: {@link io.journeykit.policy.ContactRules}, {@link io.journeykit.policy.Budget}, {@link
 * io.journeykit.policy.RetryPolicy}.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.policy;
