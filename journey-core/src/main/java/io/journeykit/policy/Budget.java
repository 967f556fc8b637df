package io.journeykit.policy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** How many contacts a person may get in a stretch of time, counted over all of the person's journeys. */
public sealed interface Budget {

    int limit();

    /** The start of the stretch that {@code now} counts into; contacts at or after it count. */
    Instant from(Instant now, ZoneId patient);

    /** The first moment at which a contact has room again, if those {@code used} are all that count. */
    Instant roomAfter(Instant now, ZoneId patient, List<Instant> used);

    /** The name that events give as the rule, such as {@code budget-per-day}. */
    String rule();

    /** Calendar days in the patient's zone. */
    record PerDay(int limit) implements Budget {
        @Override
        public Instant from(Instant now, ZoneId patient) {
            return now.atZone(patient).truncatedTo(ChronoUnit.DAYS).toInstant();
        }

        @Override
        public Instant roomAfter(Instant now, ZoneId patient, List<Instant> used) {
            return now.atZone(patient)
                    .toLocalDate()
                    .plusDays(1)
                    .atStartOfDay(patient)
                    .toInstant();
        }

        @Override
        public String rule() {
            return "budget-per-day";
        }
    }

    /** Calendar weeks, Monday to Sunday, in the patient's zone. */
    record PerWeek(int limit) implements Budget {
        @Override
        public Instant from(Instant now, ZoneId patient) {
            ZonedDateTime local = now.atZone(patient);
            return local.toLocalDate()
                    .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .atStartOfDay(patient)
                    .toInstant();
        }

        @Override
        public Instant roomAfter(Instant now, ZoneId patient, List<Instant> used) {
            return now.atZone(patient)
                    .toLocalDate()
                    .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                    .atStartOfDay(patient)
                    .toInstant();
        }

        @Override
        public String rule() {
            return "budget-per-week";
        }
    }

    /** Any stretch of this exact length; a contact stops counting once it is that old. */
    record Rolling(int limit, Duration length) implements Budget {
        @Override
        public Instant from(Instant now, ZoneId patient) {
            return now.minus(length).plusMillis(1);
        }

        @Override
        public Instant roomAfter(Instant now, ZoneId patient, List<Instant> used) {
            // The oldest of the newest `limit` contacts is the one that has to age out.
            return limit == 0 ? Instant.MAX : used.get(used.size() - limit).plus(length);
        }

        @Override
        public String rule() {
            return "budget-rolling";
        }
    }
}
