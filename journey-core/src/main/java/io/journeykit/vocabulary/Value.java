package io.journeykit.vocabulary;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a fact says: a text, a number, a truth, a date, a moment, a code, a list or a record of such values.
 *
 * <p>A value may be personal data, so {@code toString} tells the type only; read the components to see the content.
 */
public sealed interface Value {

    FactType type();

    static Value of(String text) {
        return new Text(text);
    }

    static Value of(long number) {
        return new Number(BigDecimal.valueOf(number));
    }

    static Value of(BigDecimal number) {
        return new Number(number);
    }

    static Value of(boolean truth) {
        return new Truth(truth);
    }

    static Value of(LocalDate date) {
        return new Date(date);
    }

    static Value of(Instant moment) {
        return new Moment(moment);
    }

    static Value of(List<Value> items) {
        return new Items(items);
    }

    /** A code of whichever system. */
    static Value code(String code) {
        return new Code(Optional.empty(), code);
    }

    record Text(String text) implements Value {
        @Override
        public FactType type() {
            return FactType.TEXT;
        }

        @Override
        public String toString() {
            return "a text";
        }
    }

    /** A decimal number; equal numbers are equal whatever their scale. */
    record Number(BigDecimal number) implements Value {
        public Number {
            number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        }

        @Override
        public FactType type() {
            return FactType.NUMBER;
        }

        @Override
        public String toString() {
            return "a number";
        }
    }

    record Truth(boolean truth) implements Value {
        @Override
        public FactType type() {
            return FactType.TRUTH;
        }

        @Override
        public String toString() {
            return "a truth";
        }
    }

    record Date(LocalDate date) implements Value {
        @Override
        public FactType type() {
            return FactType.DATE;
        }

        @Override
        public String toString() {
            return "a date";
        }
    }

    record Moment(Instant moment) implements Value {
        @Override
        public FactType type() {
            return FactType.MOMENT;
        }

        @Override
        public String toString() {
            return "a moment";
        }
    }

    /**
     * A code.
     *
     * @param system the code system it is of, such as SNOMED CT; absent where nobody says
     */
    record Code(Optional<String> system, String code) implements Value {

        /** An empty system is none. */
        public Code {
            system = system.filter(named -> !named.isEmpty());
        }

        /** A code of a system. */
        public Code(String system, String code) {
            this(Optional.of(system), code);
        }

        @Override
        public FactType type() {
            return FactType.CODE;
        }

        @Override
        public String toString() {
            return "a code";
        }
    }

    record Items(List<Value> items) implements Value {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public FactType type() {
            return FactType.LIST;
        }

        @Override
        public String toString() {
            return "a list of " + items.size();
        }
    }

    /** Named values, in the order of their names; a FHIR resource may be one. */
    record Fields(SortedMap<String, Value> fields) implements Value {
        public Fields {
            fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        }

        @Override
        public FactType type() {
            return FactType.RECORD;
        }

        @Override
        public String toString() {
            return "a record of " + fields.size();
        }
    }

    /** The value as one short word, for identifiers of items: the text, the number, the code. */
    default String word() {
        if (this instanceof Text t) {
            return t.text();
        }
        if (this instanceof Code c) {
            return c.code();
        }
        if (this instanceof Number n) {
            return n.number().toPlainString();
        }
        if (this instanceof Truth t) {
            return String.valueOf(t.truth());
        }
        if (this instanceof Date d) {
            return d.date().toString();
        }
        if (this instanceof Moment m) {
            return m.moment().toString();
        }
        if (this instanceof Items i) {
            return String.join("+", words(i.items()));
        }
        if (this instanceof Fields) {
            return "record";
        }
        throw new Unhandled(this, Value.class);
    }

    private static List<String> words(List<Value> items) {
        List<String> words = new ArrayList<>();
        items.forEach(item -> words.add(item.word()));
        return words;
    }
}
