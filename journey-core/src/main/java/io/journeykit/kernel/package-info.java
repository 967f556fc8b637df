/**
 * Decides what becomes of an agenda: pure, without clock, I/O, randomness or log.
 *
 * <p>Read in this order: {@link io.journeykit.kernel.Kernel} (the door), {@link io.journeykit.kernel.Decision}, {@link
 * io.journeykit.kernel.Definitions}, then {@code Turn} (one decision in the making), {@code Inputs} (what each input
 * does), {@code Opening} (when a step begins), {@code Running} (what its machine does), {@code Finishing} (what its end
 * leads to), {@code Chains} and {@code Contacts}.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.kernel;
