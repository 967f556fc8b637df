package io.journeykit.words;

import io.journeykit.agenda.Said;
import io.journeykit.phrase.Phrase;

/** What comes of something that is to be said. */
public sealed interface Utterance {

    /** It is said so. */
    record Words(Said said) implements Utterance {}

    /**
     * It cannot be said, since a part of it has no value, or no name for whoever reads.
     *
     * @param text which of the texts it is, where several go as one
     * @param part as it stands in the text, such as {@code place of mri}; or the key of a choice
     */
    record Gap(Phrase text, String part) implements Utterance {}
}
