package io.journeykit.agenda;

import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import java.util.Locale;
import java.util.Optional;

/**
 * Why something became so.
 *
 * @param why the kind of reason
 * @param about a step, a state, a signal, a rule; never personal data; absent where the kind says it all
 * @param cause the sequence of the event that led to it; 0 when the input itself did
 */
public record Because(Why why, Optional<Part> about, long cause) {

    /** The kinds of reason. */
    public enum Why {
        /** The journey began by a template. */
        BEGUN,
        /** A signal came. */
        SIGNALLED,
        /** An adapter said what became of something. */
        REPORTED,
        /** A fact became known. */
        FACT,
        /** What it waits for is there. */
        GATE_OPEN,
        /** What it waits for can no longer come. */
        GATE_SHUT,
        /** Its condition is not met. */
        CONDITION_FALSE,
        /** Its condition cannot be judged without more facts. */
        CONDITION_UNKNOWN,
        /** Its time had come. */
        DUE,
        /** Its time is still to come. */
        NOT_YET,
        /** Nothing was heard in a state. */
        SILENCE,
        /** Its due window closed. */
        WINDOW_CLOSED,
        /** What it is timed from moved. */
        REDATED,
        /** A person of the staff said so. */
        INSTRUCTED,
        /** Something else called it off. */
        CALLED_OFF,
        /** It is planned together with others. */
        PLANNED_TOGETHER,
        /** No appointments fit. */
        NO_WAY,
        /** An option was chosen. */
        CHOSEN,
        /** One act serves it and another step. */
        SHARED,
        /** Another step pauses it. */
        PAUSED,
        /** A contact rule decided. */
        CONTACT_RULE,
        /** Consent changed. */
        CONSENT,
        /** The person's circumstances changed. */
        PERSON,
        /** The clocks of a zone go by other rules. */
        ZONE_RULES,
        /** The journey was entered in the middle. */
        AT_ENTRY,
        /** It waited too long. */
        REVIEW,
        /** All of it has ended. */
        ENDED;

        private final String code = "why." + name().toLowerCase(Locale.ROOT).replace('_', '-');

        /** The code of its phrase: {@code why.gate-open}. */
        public String code() {
            return code;
        }
    }

    public static Because of(Why why) {
        return new Because(why, Optional.empty(), 0);
    }

    public static Because of(Why why, Part about) {
        return new Because(why, Optional.of(about), 0);
    }

    /** What there is to say of it; its one part is called {@code about}. */
    public Phrase phrase() {
        Phrase phrase = Phrase.of(why.code());
        return about.map(part -> phrase.with("about", part)).orElse(phrase);
    }

    /** {@code why.silence(about: state offered)}. */
    @Override
    public String toString() {
        return phrase().toString();
    }
}
