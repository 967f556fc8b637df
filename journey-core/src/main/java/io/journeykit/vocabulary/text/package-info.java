/**
 * What a fault suggests: {@link io.journeykit.vocabulary.text.Suggestion}. For other modules of Journey.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.vocabulary.text;
