/**
 * Tells what became of a play, for people: local time, who has the ball, what happened, what was sent, and why.
 *
 * <p>Read in this order: {@link io.journeykit.examples.timeline.Timeline}, {@code Teller} (which event is told by whom),
 * {@code Line} (what one of them says), {@code Titles} (how steps are called).
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.examples.timeline;
