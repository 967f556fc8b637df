package io.journeykit.words;

import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.template.JourneyTemplate;
import java.util.Locale;
import java.util.Optional;

/** Says phrases to readers. */
public final class Words {

    private final Bundles bundles;
    private final Names names;
    private final TextFormat format;

    private Words(Bundles bundles, Names names, TextFormat format) {
        this.bundles = bundles;
        this.names = names;
        this.format = format;
    }

    public static Words of(Bundles bundles, Names names) {
        return new Words(bundles, names, TextFormat.PLAIN);
    }

    /** The library's own texts, and no names besides those that are told with a phrase. */
    public static Words standard() {
        return of(Bundles.standard(), Names.NONE);
    }

    /** These words, with other names where these have none. */
    public Words naming(Names others) {
        return new Words(bundles, names.or(others), format);
    }

    /** These words, for templates whose texts are written in a standard of the vendor's own. */
    public Words writtenIn(TextFormat standard) {
        return new Words(bundles, names, standard);
    }

    /**
     * What a phrase, or one part of it, is for a reader; empty where that cannot be said, such as a patient of a state that
     * has no name. A code that no bundle knows is said as it is to an author, and to the care team by its last word.
     */
    public Optional<String> say(Part part, Reader reader) {
        return telling(reader).say(part, "");
    }

    /** Whether the library has words of its own for this. */
    boolean knows(Phrase phrase) {
        return bundles.chain(Locale.ENGLISH).stream()
                .anyMatch(bundle -> bundle.pattern(phrase.code()).isPresent());
    }

    Telling telling(Reader reader) {
        return new Telling(Texts.of(bundles, reader), names);
    }

    Voice voice(Reader reader, Optional<JourneyTemplate> template) {
        return new Voice(telling(reader), format, template);
    }

    /**
     * A text of a template as a reader gets it, or else the library's own of that key.
     *
     * @param says its code is the key, its parts what stands in the places of the text
     * @return empty where a part of it has no value, or no name for this reader
     */
    public Optional<String> text(Phrase says, Reader reader, JourneyTemplate template) {
        Voice voice = voice(reader, Optional.of(template));
        return voice.gap(says).isEmpty() ? Optional.of(voice.text(says)) : Optional.empty();
    }

    /** The same as a sentence, with a capital and a full stop. */
    public Optional<String> sentence(Phrase phrase, Reader reader) {
        return say(phrase, reader).map(said -> Sentences.whole(said, reader.language()));
    }

    @Override
    public String toString() {
        return "words by " + bundles;
    }
}
