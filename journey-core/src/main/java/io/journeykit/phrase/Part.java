package io.journeykit.phrase;

import io.journeykit.calendar.Span;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A typed part of a phrase; it is named or formatted when somebody reads it, and for that reader. */
public sealed interface Part permits Phrase, Name, Part.Of {

    /** The parts that are no phrase and no name. */
    sealed interface Of extends Part {}

    static Part of(StepRef step) {
        return new Step(step);
    }

    static Part of(StepId step) {
        return new AnyStep(step);
    }

    static Part of(JourneyId journey) {
        return new Journey(journey);
    }

    static Part of(Instant at, ZoneId zone) {
        return new Moment(at, zone);
    }

    static Part of(Span span) {
        return new Length(span);
    }

    static Part of(long number) {
        return new Count(number);
    }

    static Part of(BigDecimal number) {
        return new Decimal(number);
    }

    static Part of(LocalDate date) {
        return new Day(date);
    }

    static Part of(LocalTime time) {
        return new TimeOfDay(time);
    }

    static Part of(List<? extends Part> all) {
        return new Several(List.copyOf(all));
    }

    /** The first of several that can be said. */
    static Part firstOf(Part... several) {
        return new FirstOf(List.of(several));
    }

    /** The words of a template, a world or an adapter, which are said as they are. */
    static Part quote(String words) {
        return new Quote(words);
    }

    /** An occurrence of a step, said by its title. */
    record Step(StepRef step) implements Of {
        @Override
        public String toString() {
            return step.toString();
        }
    }

    /** A step of the journey that is spoken of, whichever occurrence. */
    record AnyStep(StepId step) implements Of {
        @Override
        public String toString() {
            return step.toString();
        }
    }

    /** A journey, said by its title. */
    record Journey(JourneyId journey) implements Of {
        @Override
        public String toString() {
            return journey.toString();
        }
    }

    /** A moment; where the reader's clocks are others than those of the place, both are said. */
    record Moment(Instant at, ZoneId zone) implements Of {
        /** {@code 2026-03-05T07:30-05:00[America/New_York]}. */
        @Override
        public String toString() {
            return at.atZone(zone).toString();
        }
    }

    /** A visit: when, on the clocks of its place, and as far as that is to be said with whom and where. */
    record Visit(Instant start, Instant end, ZoneId zone, Optional<String> provider, Optional<String> place)
            implements Of {
        /** {@code 2026-03-05T07:30-05:00[America/New_York] with dr-lee at north}. */
        @Override
        public String toString() {
            return start.atZone(zone)
                    + provider.map(whom -> " with " + whom).orElse("")
                    + place.map(where -> " at " + where).orElse("");
        }
    }

    /** How long. */
    record Length(Span span) implements Of {
        @Override
        public String toString() {
            return span.toString();
        }
    }

    /** How many. */
    record Count(long number) implements Of {
        @Override
        public String toString() {
            return Long.toString(number);
        }
    }

    /** A number that need not be whole. */
    record Decimal(BigDecimal number) implements Of {
        /** It may be somebody's value, so it is not printed. */
        @Override
        public String toString() {
            return "a number";
        }
    }

    /** A date on no particular clock. */
    record Day(LocalDate date) implements Of {
        /** It may be somebody's birthday, so it is not printed. */
        @Override
        public String toString() {
            return "a date";
        }
    }

    /** A time on no particular day. */
    record TimeOfDay(LocalTime time) implements Of {
        @Override
        public String toString() {
            return time.toString();
        }
    }

    /** Several of which one is said: the first that can be. */
    record FirstOf(List<Part> parts) implements Of {
        public FirstOf {
            parts = List.copyOf(parts);
        }

        @Override
        public String toString() {
            return "first of " + parts;
        }
    }

    /** Several, said as a list. */
    record Several(List<Part> parts) implements Of {
        public Several {
            parts = List.copyOf(parts);
        }

        @Override
        public String toString() {
            return parts.toString();
        }
    }

    /** Words that are said as they are. */
    record Quote(String words) implements Of {
        /** They may be somebody's, so they are not printed. */
        @Override
        public String toString() {
            return "words";
        }
    }
}
