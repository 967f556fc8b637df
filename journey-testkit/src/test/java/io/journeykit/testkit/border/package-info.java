/**
 * The second net: hostile situations at the host's border, on real threads, and how the laws 25 to 30 of a led journey
 * stand by them.
 *
 * <p>Read in this order: {@link io.journeykit.testkit.border.BorderNet}, {@code Trial} and {@link
 * io.journeykit.testkit.border.Standing}; then {@code OthersGoOn}, which holds every {@code Deed} at every {@code Place},
 * and how: {@code Trap}, {@code Outpost}, {@code Sight}, {@code Crowd}. The others are short: {@code Growth} weighs
 * decisions, {@code AtTheDoor} and {@code Stored} judge what is told, {@code LeapingHost} has a clock that leaps, and
 * {@code Node} is one of several hosts. What is broken today is listed in {@code border-broken.txt}.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.testkit.border;
