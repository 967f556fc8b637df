package io.journeykit.policy;

import io.journeykit.vocabulary.Eternity;
import io.journeykit.vocabulary.Priority;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** How many contacts a person may get in a stretch of time, counted over all of the person's journeys. */
public sealed interface Budget {

    /** How many there may be in one stretch, or at once. */
    int limit();

    /** The first instant, from now on, at which so many places are free; {@link Eternity#END} if that can never be. */
    Instant roomFor(int places, Usage usage);

    /** Contacts before this count no longer. */
    Instant since(Usage usage);

    /** The name that events give as the rule, such as {@code budget-per-day}. */
    String rule();

    /** How many places it keeps for what is more than routine. */
    default int kept() {
        return 0;
    }

    /** The first instant, from now on, at which a contact of that priority has room. */
    default Instant roomFor(Priority priority, Usage usage) {
        return roomFor(priority.takesKeptRoom() ? 1 : 1 + kept(), usage);
    }

    /** The same, but with so many of its places kept for what is more than routine. */
    default Budget keeping(int places) {
        return new Keeping(this, places);
    }

    /** Calendar days in the patient's zone. */
    record PerDay(int limit) implements Budget {
        @Override
        public Instant roomFor(int places, Usage usage) {
            if (places > limit) {
                return Eternity.END;
            }
            return usage.since(since(usage)) + places <= limit
                    ? usage.now()
                    : start(today(usage).plusDays(1), usage);
        }

        @Override
        public Instant since(Usage usage) {
            return start(today(usage), usage);
        }

        @Override
        public String rule() {
            return "budget-per-day";
        }

        @Override
        public String toString() {
            return limit + " a day";
        }
    }

    /** Calendar weeks, Monday to Sunday, in the patient's zone. */
    record PerWeek(int limit) implements Budget {
        @Override
        public Instant roomFor(int places, Usage usage) {
            if (places > limit) {
                return Eternity.END;
            }
            return usage.since(since(usage)) + places <= limit
                    ? usage.now()
                    : start(today(usage).with(TemporalAdjusters.next(DayOfWeek.MONDAY)), usage);
        }

        @Override
        public Instant since(Usage usage) {
            return start(today(usage).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), usage);
        }

        @Override
        public String rule() {
            return "budget-per-week";
        }

        @Override
        public String toString() {
            return limit + " a week";
        }
    }

    /** Any stretch of this exact length; a contact stops counting once it is that old. */
    record Rolling(int limit, Duration length) implements Budget {
        @Override
        public Instant roomFor(int places, Usage usage) {
            if (places > limit) {
                return Eternity.END;
            }
            // The oldest of the newest contacts that leave too few places is the one that has to age out.
            int place = usage.contacts().size() - 1 - (limit - places);
            Instant free = place < 0 ? usage.now() : usage.contacts().get(place).plus(length);
            return free.isAfter(usage.now()) ? free : usage.now();
        }

        @Override
        public Instant since(Usage usage) {
            return usage.now().minus(length).plusNanos(1);
        }

        @Override
        public String rule() {
            return "budget-rolling";
        }

        @Override
        public String toString() {
            return limit + " in " + length;
        }
    }

    /**
     * A bucket that holds up to {@code limit} places, each contact takes one, and one comes back each {@code every}: a
     * burst is allowed, and in the long run no more than the rate.
     */
    record TokenBucket(int limit, Duration every) implements Budget {
        @Override
        public Instant roomFor(int places, Usage usage) {
            if (places > limit) {
                return Eternity.END;
            }
            Instant full = full(usage.contacts());
            // So much of it may still be missing when that many places are free.
            Instant free = full.equals(Eternity.BEGINNING) ? full : full.minus(every.multipliedBy(limit - places));
            return free.isAfter(usage.now()) ? free : usage.now();
        }

        /** When it was last full; what came before has left no trace in it. */
        @Override
        public Instant since(Usage usage) {
            Instant full = Eternity.BEGINNING;
            Instant since = usage.now();
            for (Instant contact : usage.contacts()) {
                if (!full.isAfter(contact)) {
                    since = contact;
                    full = contact;
                }
                full = full.plus(every);
            }
            return full.isAfter(usage.now()) ? since : usage.now();
        }

        private Instant full(List<Instant> contacts) {
            Instant full = Eternity.BEGINNING;
            for (Instant contact : contacts) {
                full = (full.isAfter(contact) ? full : contact).plus(every);
            }
            return full;
        }

        @Override
        public String rule() {
            return "budget-token-bucket";
        }

        @Override
        public String toString() {
            return limit + " at once, 1 more every " + every;
        }
    }

    /** Another budget, some of whose places only go to what is more than routine. */
    record Keeping(Budget of, int kept) implements Budget {
        @Override
        public int limit() {
            return of.limit();
        }

        @Override
        public Instant roomFor(int places, Usage usage) {
            return of.roomFor(places, usage);
        }

        @Override
        public Instant since(Usage usage) {
            return of.since(usage);
        }

        @Override
        public String rule() {
            return of.rule();
        }

        @Override
        public String toString() {
            return of + ", keeping " + kept;
        }
    }

    private static LocalDate today(Usage usage) {
        return LocalDate.ofInstant(usage.now(), usage.zone());
    }

    private static Instant start(LocalDate day, Usage usage) {
        return day.atStartOfDay(usage.zone()).toInstant();
    }
}
