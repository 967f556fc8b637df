package io.journeykit.codec.json;

import io.journeykit.calendar.Span;
import io.journeykit.calendar.hours.WeeklyHours;
import io.journeykit.template.Offset;
import io.journeykit.template.Point;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.FactType;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.Value;
import io.journeykit.vocabulary.text.Suggestion;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The smallest things an author writes, each a single text. */
public final class JsonScalars {

    public static final EnumWords<Owner> OWNERS = EnumWords.of(Owner.class, "owner");
    public static final EnumWords<Outcome> OUTCOMES = EnumWords.of(Outcome.class, "outcome");
    public static final EnumWords<FactType> TYPES = EnumWords.of(FactType.class, "type");

    private static final String OF = " of ";

    private JsonScalars() {}

    public static Optional<Span> span(JsonPart part) {
        return part.parsed("bad-span", Span::parse);
    }

    public static Optional<Offset> offset(JsonPart part) {
        return part.parsed("bad-offset", Offset::parse);
    }

    public static Optional<Point> point(JsonPart part) {
        return part.parsed("bad-name", JsonScalars::point);
    }

    private static Point point(String words) {
        try {
            return Point.parse(words);
        } catch (IllegalArgumentException none) {
            throw new IllegalArgumentException("'" + EnumWords.brief(words) + "' is no point; " + meant(words), none);
        }
    }

    /** {@code did you mean 'start of mri'?} */
    private static String meant(String words) {
        int of = words.indexOf(OF);
        return Optional.of(words)
                .filter(written -> of > 0)
                .flatMap(written -> Suggestion.closest(written.substring(0, of), List.of("start", "end")))
                .map(edge -> "did you mean '" + edge + EnumWords.brief(words.substring(of)) + "'?")
                .orElse("write an anchor such as 'begin', or a visit's 'start of mri' or 'end of mri'");
    }

    public static Optional<StepId> step(JsonPart part) {
        return part.parsed("bad-name", StepId::of);
    }

    public static Optional<FactName> fact(JsonPart part) {
        return part.parsed("bad-name", FactName::of);
    }

    /** A name that Java holds as a plain text. */
    public static Optional<String> name(JsonPart part) {
        return part.parsed("bad-name", JsonScalars::name);
    }

    private static String name(String written) {
        try {
            return StepId.of(written).value();
        } catch (IllegalArgumentException none) {
            throw new IllegalArgumentException(String.valueOf(none.getMessage()).replace("A step id", "A name"), none);
        }
    }

    public static Optional<Owner> owner(JsonPart part) {
        return part.oneOf(OWNERS);
    }

    public static Optional<Outcome> outcome(JsonPart part) {
        return part.oneOf(OUTCOMES);
    }

    /** The hours of a week: {@code tue thu any time, other days 15:00-24:00}. */
    public static Optional<WeeklyHours> hours(JsonPart part) {
        return part.parsed("bad-hours", WeekNotation::parse);
    }

    public static Optional<ZoneId> zone(JsonPart part) {
        return part.parsed("bad-zone", JsonScalars::zone);
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException(
                    "'" + EnumWords.brief(id) + "' is no time zone; write one such as 'America/New_York' or 'UTC'");
        }
    }

    /** A value as JSON has it, or an object that names its type: {@code {"date": "2026-03-02"}}. */
    public static Optional<Value> value(JsonPart part) {
        return ValueNotation.read(part);
    }

    /** What a thing is called where its author gave no title. */
    public static String title(String id) {
        return id.replace('-', ' ');
    }
}
