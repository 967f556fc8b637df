package io.journeykit.condition;

import io.journeykit.vocabulary.Value;
import java.util.Locale;
import java.util.stream.Collectors;

/** When two values are equal, texts but for space around them and the case of letters, and which comes first; UNKNOWN where the types do not meet. */
final class Values {

    private Values() {}

    static Truth equal(Value one, Value other) {
        if (one instanceof Value.Text text && other instanceof Value.Text same) {
            return Truth.of(folded(text.text()).equals(folded(same.text())));
        }
        if (one.type() == other.type()) {
            return Truth.of(one.equals(other));
        }
        if (one instanceof Value.Code code && other instanceof Value.Text text) {
            return Truth.of(folded(code.code()).equals(folded(text.text())));
        }
        // A text may be any system's code, so it equals only a code that names no system.
        if (one instanceof Value.Text text
                && other instanceof Value.Code code
                && code.system().isEmpty()) {
            return Truth.of(folded(code.code()).equals(folded(text.text())));
        }
        return Truth.UNKNOWN;
    }

    /** Numbers, dates and moments have an order; a date and a moment do not meet, for want of a zone. */
    static Truth before(Value one, Value other) {
        if (one instanceof Value.Number a && other instanceof Value.Number b) {
            return Truth.of(a.number().compareTo(b.number()) < 0);
        }
        if (one instanceof Value.Date a && other instanceof Value.Date b) {
            return Truth.of(a.date().isBefore(b.date()));
        }
        if (one instanceof Value.Moment a && other instanceof Value.Moment b) {
            return Truth.of(a.moment().isBefore(b.moment()));
        }
        return Truth.UNKNOWN;
    }

    static Truth contains(Value known, Value asked) {
        if (known instanceof Value.Items list) {
            return holds(list, asked);
        }
        if (known instanceof Value.Text whole && asked instanceof Value.Text part) {
            return Truth.of(folded(whole.text()).contains(folded(part.text())));
        }
        return Truth.UNKNOWN;
    }

    /** Whether the fact equals one of the author's values. */
    static Truth anyEqual(Value.Items asked, Value known) {
        Truth any = Truth.FALSE;
        for (Value item : asked.items()) {
            any = any.or(equal(known, item));
        }
        return any;
    }

    private static Truth holds(Value.Items known, Value asked) {
        Truth any = Truth.FALSE;
        for (Value item : known.items()) {
            any = any.or(equal(item, asked));
        }
        return any;
    }

    /** An author's value as it reads: a text in quotes, all else bare. */
    static String aloud(Value value) {
        if (value instanceof Value.Text text) {
            return "'" + text.text() + "'";
        }
        if (value instanceof Value.Items list) {
            return list.items().stream().map(Values::aloud).collect(Collectors.joining(", "));
        }
        if (value instanceof Value.Code code && code.system().isPresent()) {
            return code.system().get() + "|" + code.code();
        }
        return value.word();
    }

    /** Texts are alike whatever space stands around them and however their letters are written. */
    static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
