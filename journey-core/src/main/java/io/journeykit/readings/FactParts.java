package io.journeykit.readings;

import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.vocabulary.Unhandled;
import io.journeykit.vocabulary.Value;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The value of a fact as a part of what is to be said, by its type. */
public final class FactParts {

    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);

    private FactParts() {}

    /**
     * Empty for a record, which nobody can read aloud, and for what is empty.
     *
     * @param zone on whose clocks a moment is said
     */
    public static Optional<Part> of(Value value, ZoneId zone) {
        if (value instanceof Value.Text text) {
            return Optional.of(text.text()).filter(words -> !words.isBlank()).map(Part::quote);
        }
        if (value instanceof Value.Number number) {
            return Optional.of(number(number.number()));
        }
        if (value instanceof Value.Truth truth) {
            return Optional.of(Phrase.of(truth.truth() ? "value.true" : "value.false"));
        }
        if (value instanceof Value.Date date) {
            return Optional.of(Part.of(date.date()));
        }
        if (value instanceof Value.Moment moment) {
            return Optional.of(Part.of(moment.moment(), zone));
        }
        if (value instanceof Value.Code code) {
            return Optional.of(new Name(
                    Name.Kind.CODE, code.system().isEmpty() ? code.code() : code.system() + "|" + code.code()));
        }
        if (value instanceof Value.Items list) {
            return several(list.items(), zone);
        }
        if (value instanceof Value.Fields) {
            return Optional.empty();
        }
        throw new Unhandled(value, FactParts.class);
    }

    private static Part number(BigDecimal number) {
        boolean whole = number.stripTrailingZeros().scale() <= 0 && number.abs().compareTo(LARGEST) < 0;
        return whole ? Part.of(number.longValueExact()) : Part.of(number);
    }

    /** All of them, or nothing. */
    private static Optional<Part> several(List<Value> items, ZoneId zone) {
        List<Part> said =
                items.stream().flatMap(item -> of(item, zone).stream()).toList();
        return said.isEmpty() || said.size() < items.size() ? Optional.empty() : Optional.of(Part.of(said));
    }
}
