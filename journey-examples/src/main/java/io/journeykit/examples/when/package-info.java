/**
 * What a timing, a calendar rule or a recurrence means, as dates with reasons: the questions of {@code ./journey when}.
 *
 * <p>Read {@link io.journeykit.examples.when.Question}, then {@code Phrase} (how it is asked in words) and
 * {@link io.journeykit.examples.when.Answer}.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.examples.when;
