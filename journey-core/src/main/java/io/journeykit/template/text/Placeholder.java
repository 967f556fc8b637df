package io.journeykit.template.text;

import io.journeykit.template.Point;
import io.journeykit.vocabulary.StepId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What stands in braces in a text: {@code {start of mri}}, {@code {date of mri}}, {@code {time of end of mri}}, {@code
 * {provider of mri}}, {@code {place of mri}}, {@code {item}} or {@code {referral}}, an anchor.
 *
 * @param text what stands between the braces
 * @param words what is left of it without the word for its kind
 */
public record Placeholder(String text, Kind kind, String words) {

    /** What a placeholder stands for. */
    public enum Kind {
        PROVIDER,
        PLACE,
        ITEM,
        /** A moment: date and time, or one of them. */
        MOMENT
    }

    private static final String PROVIDER = "provider of ";
    private static final String PLACE = "place of ";
    private static final String DATE = "date of ";
    private static final String TIME = "time of ";

    /**
     * Reads what stands between two braces; anything else is the name of an anchor.
     *
     * <pre>{@code
     * placeholder = ( "provider of " | "place of " ) step | "item" | moment
     * moment      = [ "date of " | "time of " ] [ "start of " | "end of " ] name
     * }</pre>
     *
     * <p>Examples: {@code provider of mri}, {@code date of mri}, {@code time of end of mri}.
     */
    public static Placeholder parse(String text) {
        if (text.startsWith(PROVIDER)) {
            return new Placeholder(text, Kind.PROVIDER, text.substring(PROVIDER.length()));
        }
        if (text.startsWith(PLACE)) {
            return new Placeholder(text, Kind.PLACE, text.substring(PLACE.length()));
        }
        if (text.equals("item")) {
            return new Placeholder(text, Kind.ITEM, "");
        }
        boolean half = text.startsWith(DATE) || text.startsWith(TIME);
        return new Placeholder(text, Kind.MOMENT, half ? text.substring(DATE.length()) : text);
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
     * The step whose provider or place it is.
     *
     * @throws IllegalArgumentException if there is no name that a step may have
     */
    public StepId step() {
        return StepId.of(words);
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
