package io.journeykit.testkit.border;

import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.days.WorkCalendar;
import io.journeykit.calendar.recurrence.Recurrence;
import io.journeykit.calendar.recurrence.RecurrenceLanguage;
import io.journeykit.condition.ConditionLanguage;
import io.journeykit.condition.Facts;
import io.journeykit.condition.Judgement;
import io.journeykit.vocabulary.FactName;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A vendor's own language, rule and calendar, which decisions call and a trap may stand in. */
record VendorParts(Trap trap) {

    private <T> T at(Place told, Place woken, Supplier<T> usual) {
        return trap.at(told, Optional.empty(), () -> trap.at(woken, Optional.empty(), usual));
    }

    ConditionLanguage conditions() {
        return new ConditionLanguage() {
            @Override
            public String name() {
                return Pathways.VENDOR;
            }

            @Override
            public List<FactName> reads(String expression) {
                return List.of();
            }

            @Override
            public Judgement judge(String expression, Facts facts) {
                return at(Place.CONDITION_OF_THE_TOLD, Place.CONDITION_OF_WAKES, () -> Judgement.TRUE);
            }
        };
    }

    RecurrenceLanguage rules() {
        return new RecurrenceLanguage() {
            @Override
            public String name() {
                return Pathways.VENDOR;
            }

            @Override
            public Recurrence read(String text) {
                return new EverySecond(VendorParts.this);
            }
        };
    }

    /** A rule that comes once a second. */
    private record EverySecond(VendorParts parts) implements Recurrence {

        @Override
        public String name() {
            return "every second";
        }

        @Override
        public Optional<Instant> nextAfter(Instant after, Instant start, Almanac almanac) {
            return parts.at(Place.RULE_OF_THE_TOLD, Place.RULE_OF_WAKES, () -> {
                long passed = Math.max(-1, Duration.between(start, after).toSeconds());
                return Optional.of(start.plusSeconds(after.isBefore(start) ? 0 : passed + 1));
            });
        }
    }

    WorkCalendar calendar() {
        return new WorkCalendar() {
            @Override
            public String name() {
                return Pathways.VENDOR;
            }

            @Override
            public boolean isWorkingDay(LocalDate date) {
                return at(Place.CALENDAR_OF_THE_TOLD, Place.CALENDAR_OF_WAKES, () -> true);
            }
        };
    }
}
