package io.journeykit.insight;

import io.journeykit.phrase.Phrase;

/**
 * Something that a step waits for.
 *
 * @param until as a noun phrase, after "it waits for": {@code mri to be done}
 * @param whole the whole story, as a sentence
 */
record Obstacle(Clause.Kind kind, Phrase until, Phrase whole) {

    Clause clause() {
        return new Clause(kind, whole);
    }

    @Override
    public String toString() {
        return "an obstacle of kind " + kind;
    }
}
