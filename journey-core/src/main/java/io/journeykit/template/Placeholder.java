package io.journeykit.template;

import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.StepId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What stands in braces in a text: {@code {start of mri}}, {@code {date of mri}}, {@code {time of end of mri}}, {@code
 * {provider of mri}}, {@code {place of mri}}, {@code {address of mri}}, {@code {phone of mri}}, {@code {directions to mri}},
 * {@code {service of mri}}, {@code {fact weight}}, {@code {person}}, {@code {item}} or {@code {referral}}, an anchor.
 *
 * @param text what stands between the braces
 * @param words what is left of it without the word for its kind
 */
public record Placeholder(String text, Kind kind, String words) {

    /** What a placeholder stands for. */
    public enum Kind {
        PROVIDER("provider of "),
        PLACE("place of "),
        /** Where the place of a visit is, or its provider. */
        ADDRESS("address of "),
        /** By which number the place of a visit, or its provider, is called. */
        PHONE("phone of "),
        /** How the place of a visit, or its provider, is found. */
        DIRECTIONS("directions to "),
        /** What a booking, a referral or an approval is for. */
        SERVICE("service of "),
        /** The value of a fact. */
        FACT("fact "),
        /** The person's own name. */
        PERSON("person"),
        ITEM("item"),
        /** A moment: date and time, or one of them. */
        MOMENT("");

        private final String begins;

        Kind(String begins) {
            this.begins = begins;
        }

        /** Whether it says of what it is. */
        private boolean isOfSomething() {
            return begins.endsWith(" ");
        }

        private boolean isOf(String text) {
            return isOfSomething() ? text.startsWith(begins) : text.equals(begins);
        }
    }

    private static final String DATE = "date of ";
    private static final String TIME = "time of ";

    /**
     * Reads what stands between two braces; anything else is the name of an anchor.
     *
     * <pre>{@code
     * placeholder = ( "provider of " | "place of " | "address of " | "phone of " | "directions to " | "service of " ) step
     *             | "fact " fact | "person" | "item" | moment
     * moment      = [ "date of " | "time of " ] [ "start of " | "end of " ] name
     * }</pre>
     *
     * <p>Examples: {@code provider of mri}, {@code date of mri}, {@code time of end of mri}.
     */
    public static Placeholder parse(String text) {
        for (Kind kind : Kind.values()) {
            if (kind.isOf(text)) {
                return new Placeholder(text, kind, text.substring(kind.begins.length()));
            }
        }
        boolean half = text.startsWith(DATE) || text.startsWith(TIME);
        return new Placeholder(text, Kind.MOMENT, half ? text.substring(DATE.length()) : text);
    }

    /** Whether it is a moment of which only the day is said. */
    public boolean isOfDay() {
        return kind == Kind.MOMENT && text.startsWith(DATE);
    }

    /**
     * All that stand in a text, in their order.
     *
     * <pre>{@code
     * text = { letter | "{" placeholder "}" }         a placeholder as parse reads it
     * }</pre>
     *
     * <p>Examples: {@code Bring your card.}, {@code Your scan is on {date of mri}.}, {@code {start of mri} at {place of
     * mri}}.
     */
    public static List<Placeholder> of(String text) {
        List<Placeholder> all = new ArrayList<>();
        int close = -1;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', close)) {
            close = text.indexOf('}', open);
            if (close < 0) {
                return all;
            }
            all.add(parse(text.substring(open + 1, close)));
        }
        return all;
    }

    /**
     * The step whose provider, place or service it is.
     *
     * @throws IllegalArgumentException if there is no name that a step may have
     */
    public StepId step() {
        return StepId.of(words);
    }

    /** The fact whose value it is. */
    public FactName fact() {
        return FactName.of(words);
    }

    /**
     * The moment that it stands for; {@code {date of mri}} is that of its start.
     *
     * @param isStep whether the template has a step of that name, which is meant before an anchor is
     */
    public Point point(Predicate<StepId> isStep) {
        Point point = Point.parse(words);
        return !style().isEmpty() && point instanceof Point.Anchor && isStep.test(StepId.of(words))
                ? Point.startOf(words)
                : point;
    }

    /** {@code date} or {@code time} where it is one of them only; else empty. */
    public String style() {
        return text.startsWith(DATE) ? "date" : text.startsWith(TIME) ? "time" : "";
    }

    @Override
    public String toString() {
        return "{" + text + "}";
    }
}
