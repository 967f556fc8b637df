package io.journeykit.insight;

/**
 * Something that a step waits for.
 *
 * @param until as a noun phrase, after "it waits for": {@code mri to be done}
 * @param words the whole story, as a sentence
 */
record Obstacle(Clause.Kind kind, String until, String words) {

    Clause clause() {
        return Clause.of(kind, words);
    }

    @Override
    public String toString() {
        return "an obstacle of kind " + kind;
    }
}
