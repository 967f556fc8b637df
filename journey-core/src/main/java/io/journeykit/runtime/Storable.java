package io.journeykit.runtime;

import io.journeykit.agenda.Agenda;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.text.PlainText;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether what is told can be stored by any store, read again, and reckoned with: nothing in it is null, each text can be
 * written as UTF-8 without the character zero, and sizes, depths and times are such as people and their care may have. A
 * refusal names the part, never what it says.
 */
final class Storable {

    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_KEY = 1_000;
    private static final int MOST_DIGITS = 100;
    private static final int DEEPEST = 60;
    private static final Period LIFE = Period.ofYears(120);
    private static final Duration LONGEST = Duration.ofDays(120 * 365L);
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private static final ClassValue<List<Component>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents())
                    .map(one -> Component.of(type, one))
                    .toList();
        }
    };

    private final Deque<String> path = new ArrayDeque<>();
    private final String what;
    private final Instant latest;

    private Storable(String what, Instant now) {
        this.what = what;
        this.latest = now.atOffset(ZoneOffset.UTC).plus(LIFE).toInstant();
    }

    /** @param name as it is told to whoever is refused: {@code signal name} */
    private record Component(String name, Method accessor) {

        static Component of(Class<?> owner, RecordComponent component) {
            return new Component(
                    words(owner.getSimpleName()) + " " + words(component.getName()), component.getAccessor());
        }

        private static String words(String camel) {
            return camel.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        }

        @Nullable
        Object of(Object whole) {
            try {
                return accessor.invoke(whole);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("The records of the library can be read by it.", e);
            }
        }
    }

    /**
     * Looks at all that there is in it.
     *
     * @param what it is: {@code input}
     * @throws IllegalArgumentException where it cannot be stored, with the part that is in the way
     */
    static void require(String what, Object content, Instant now) {
        new Storable(what, now).look(content);
    }

    private void look(@Nullable Object part) {
        if (part == null) {
            throw refused("is null; give one");
        } else if (part instanceof String text) {
            text(text, LONGEST_TEXT);
        } else if (part instanceof Number number) {
            number(number);
        } else if (part instanceof Instant at) {
            time(at);
        } else if (part instanceof LocalDate day) {
            day(day);
        } else if (part instanceof Duration span) {
            span(span);
        } else if (part instanceof Optional<?> optional) {
            optional.ifPresent(this::look);
        } else if (part instanceof Collection<?> many) {
            many.forEach(this::look);
        } else if (part instanceof Map<?, ?> map) {
            map.forEach(this::entry);
        } else if (part instanceof Record whole && !(part instanceof Agenda)) {
            COMPONENTS.get(whole.getClass()).forEach(component -> within(component.name(), component.of(whole)));
        }
    }

    private void entry(@Nullable Object key, @Nullable Object value) {
        if (key instanceof String text) {
            path.push("field");
            text(text, LONGEST_KEY);
            path.pop();
        }
        within(key instanceof FactName fact ? "fact " + fact : "field", value);
    }

    private void within(String name, @Nullable Object part) {
        if (path.size() >= DEEPEST) {
            throw refused("is nested deeper than " + DEEPEST + " levels");
        }
        path.push(name);
        look(part);
        path.pop();
    }

    private void text(String text, int longest) {
        if (text.length() > longest) {
            throw refused("has " + text.length() + " characters; no more than " + longest + " are kept");
        }
        PlainText.flaw(text).ifPresent(flaw -> {
            throw refused("holds " + flaw + ", which no store keeps as it is");
        });
    }

    private void number(Number number) {
        if (number instanceof BigDecimal decimal
                && (decimal.precision() > MOST_DIGITS
                        || Math.abs((long) decimal.scale()) > MOST_DIGITS
                        || Math.abs((long) decimal.precision() - decimal.scale()) > MOST_DIGITS)) {
            throw refused("has more than " + MOST_DIGITS + " digits before or after its point");
        }
    }

    private void time(Instant at) {
        if (at.isAfter(latest) || at.isBefore(FIRST.atStartOfDay().toInstant(ZoneOffset.UTC))) {
            throw refused("is a time before the year 1, or more than a life ahead");
        }
    }

    private void day(LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw refused("is a day that is not of the years 1 to 9999");
        }
    }

    private void span(Duration span) {
        if (span.abs().compareTo(LONGEST) > 0) {
            throw refused("is longer than a life");
        }
    }

    private IllegalArgumentException refused(String why) {
        String where = path.isEmpty() ? "" : String.join(" of ", path) + " of ";
        return new IllegalArgumentException("The " + where + "the " + what + " " + why + ".");
    }
}
