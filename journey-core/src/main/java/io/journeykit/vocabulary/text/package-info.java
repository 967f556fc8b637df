/**
 * What a fault suggests: {@link io.journeykit.vocabulary.text.Suggestion}, and what texts can be kept: {@link
 * io.journeykit.vocabulary.text.PlainText}. For other modules of Journey.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.vocabulary.text;
