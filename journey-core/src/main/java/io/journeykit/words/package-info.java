/**
 * What is to be said, made into words for a reader: {@link io.journeykit.words.Words} says a {@link
 * io.journeykit.phrase.Phrase} to a {@link io.journeykit.words.Reader}, by the texts of {@link io.journeykit.words.Bundles}
 * and with what {@link io.journeykit.words.Names} call people and places. Dates, times, numbers, spans and lists are those
 * of the reader's language and region.
 *
 * <p>Read in this order: {@code Reader}, {@code Names}, {@code TextFormat} (how texts of templates are written), {@code Bundle},
 * {@code TextPattern} (how a text of a bundle is written), {@code Words}, {@code Speech} (what goes to people, or what keeps
 * it from going), then {@code Telling}, which knows what each part becomes.
 *
 * <p>{@code Speech}, {@code AgendaNames} and {@code Names.of} show the kernel's definitions, which are exported to our
 * modules only: the runtime and the insight make them.
 */
@NullMarked
package io.journeykit.words;

import org.jspecify.annotations.NullMarked;
