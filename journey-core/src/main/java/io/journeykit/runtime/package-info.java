/**
 * Loads, decides, commits, dispatches and wakes: the only room that holds a clock, writes a log and has threads.
 *
 * <p>Read in this order: {@link io.journeykit.runtime.Host} (what it does when called), {@code Writer} (one input),
 * {@code Waker}, {@code Dispatcher} (one effect), {@code Sweeper}; then {@link io.journeykit.runtime.HostThreads}, which
 * moves it in real time by {@code Workers}, and {@link io.journeykit.memory.InMemoryStore}. What vendors' parts throw,
 * or keep to themselves, ends in {@code Failures}.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.runtime;
