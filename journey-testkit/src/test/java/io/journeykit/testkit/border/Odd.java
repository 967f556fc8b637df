package io.journeykit.testkit.border;

import io.journeykit.vocabulary.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Something that nobody expects to be told, and somebody will tell. */
record Odd<T>(String what, T it) {

    static final List<Odd<String>> TEXTS = List.of(
            new Odd<>("a zero character", "a\u0000b"),
            new Odd<>("half a letter", "a\ud83d"),
            new Odd<>("the other half of a letter", "\udc4db"),
            new Odd<>("two halves in the wrong order", "\udc4d\ud83d"),
            new Odd<>("nothing", ""),
            new Odd<>("a line and a tab", " \n\t"),
            new Odd<>("a colour of a terminal", "\u001b[31m"),
            new Odd<>("braces", "{Dr. Who} {} }{ {0}"),
            new Odd<>("a placeholder", "{start of visit} {item}"),
            new Odd<>("patterns", "%s %n $1 \\ \\u0041"),
            new Odd<>("quotes and marks", "\"'`</a>&amp;;--"),
            new Odd<>("marks of codes", "a/b#2,c d"),
            new Odd<>("a text from right to left", "\u202eabc\u2067\u05d0"),
            new Odd<>("what is no letter", "\ufeff\ufffe\uffff"),
            new Odd<>("letters of many planes", "👩‍⚕️𝔞e\u0301"),
            new Odd<>("60,000 letters", "k".repeat(60_000)));

    static final List<Odd<Value>> VALUES = List.of(
            new Odd<>("a number of 1,100 digits", Value.of(new BigDecimal("7".repeat(1_100)))),
            new Odd<>("a number of 1,100 decimals", Value.of(new BigDecimal("0." + "7".repeat(1_100)))),
            new Odd<>("a number with 100,000 zeros", Value.of(new BigDecimal("1E+100000"))),
            new Odd<>("a number as large as there is one", Value.of(BigDecimal.valueOf(7, Integer.MIN_VALUE))),
            new Odd<>("a number with 100,000 decimals", Value.of(BigDecimal.valueOf(7, 100_000))),
            new Odd<>("the first day", Value.of(LocalDate.MIN)),
            new Odd<>("the last day", Value.of(LocalDate.MAX)),
            new Odd<>("the first moment", Value.of(Instant.MIN)),
            new Odd<>("the last moment", Value.of(Instant.MAX)),
            new Odd<>("a moment before year 1", Value.of(Instant.parse("-0001-12-31T23:59:59.999999999Z"))),
            new Odd<>("a code of nothing", new Value.Code("", "")),
            new Odd<>("a list of nothing", Value.of(List.of())),
            new Odd<>("a list of lists, 100 deep", nested(100)),
            new Odd<>("a list of lists, 150 deep", nested(150)),
            new Odd<>("a list of lists, 250 deep", nested(250)),
            new Odd<>("a list of lists, 50,000 deep", nested(50_000)),
            new Odd<>("a record with a field of nothing", record("")),
            new Odd<>("a record with half a letter as a field", record("\ud83d")),
            new Odd<>("a record with a zero character as a field", record("\u0000")),
            new Odd<>("a record with a field of 60,000 letters", record("k".repeat(60_000))));

    static final List<Odd<Instant>> TIMES = List.of(
            new Odd<>("the first moment", Instant.MIN),
            new Odd<>("the last moment", Instant.MAX),
            new Odd<>("the first day of a millennium long ago", Instant.parse("-9999-01-01T00:00:00Z")),
            new Odd<>("a day of the next millennium", Instant.parse("+12026-01-01T00:00:00Z")),
            new Odd<>("the last moment in milliseconds", Instant.ofEpochMilli(Long.MAX_VALUE)),
            new Odd<>("a moment in nanoseconds", Instant.parse("2026-03-02T10:15:30.123456789Z")));

    private static Value nested(int depth) {
        Value value = Value.of("x");
        for (int i = 0; i < depth; i++) {
            value = Value.of(List.of(value));
        }
        return value;
    }

    private static Value record(String field) {
        return new Value.Fields(new TreeMap<>(Map.of(field, Value.of(1))));
    }

    @Override
    public String toString() {
        return what;
    }
}
