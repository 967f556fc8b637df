package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Step;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.vocabulary.StepId;
import java.util.List;
import java.util.Optional;

/**
 * Something that a text speaks of, where its author left a place for it.
 *
 * @param step whose start, end, place or provider it is; absent for an anchor
 * @param anchor empty for what is a step's
 */
record Mention(What what, Optional<StepId> step, String anchor) {

    /** What is said of it. */
    enum What {
        START("start of "),
        END("end of "),
        PLACE("place of "),
        PROVIDER("provider of "),
        ANCHOR("");

        private final String words;

        What(String words) {
            this.words = words;
        }
    }

    /** What is filled in there; empty for the item that a step is repeated for. */
    static Optional<Mention> of(String filled) {
        for (What what : What.values()) {
            if (what != What.ANCHOR && filled.startsWith(what.words)) {
                String step = filled.substring(what.words.length()).strip();
                return isName(step)
                        ? Optional.of(new Mention(what, Optional.of(StepId.of(step)), ""))
                        : Optional.empty();
            }
        }
        return filled.equals("item") || !isName(filled)
                ? Optional.empty()
                : Optional.of(new Mention(What.ANCHOR, Optional.empty(), filled));
    }

    private static boolean isName(String text) {
        return !text.isEmpty() && text.chars().noneMatch(Character::isWhitespace);
    }

    /** All that a text speaks of, in the language of a reader. */
    static List<Mention> in(JourneyTemplate template, String text, String language) {
        return AuthorsText.find(template, text, language).stream()
                .flatMap(found -> found.filled().stream())
                .flatMap(filled -> Mention.of(filled).stream())
                .distinct()
                .toList();
    }

    boolean isOf(StepId one) {
        return step.equals(Optional.of(one));
    }

    /** Whether it is known of an occurrence of the step whose it is. */
    boolean isKnownOf(Step one) {
        return switch (what) {
            case START -> one.dates().start().isPresent();
            case END -> one.dates().end().isPresent();
            case PLACE, PROVIDER -> one.dates().slot().isPresent();
            case ANCHOR -> false;
        };
    }

    /** {@code start of mri}. */
    @Override
    public String toString() {
        return step.map(one -> what.words + one).orElse(anchor);
    }
}
