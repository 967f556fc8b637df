package io.journeykit.insight;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** When something is ahead, on the clocks of where it happens: those of the site for a visit, of the patient for a contact. */
public sealed interface When {

    /** The moment it is ordered by; empty while none is known. */
    Optional<Instant> first();

    /** Whose clocks it is on; empty while no time is known. */
    Optional<ZoneId> zone();

    /** {@code Thu 5 Mar 07:30–08:00}; the year is said only where it is another than that of {@code present}. */
    String text(Instant present);

    /** An appointment, from start to end. */
    record Visit(ZonedDateTime start, ZonedDateTime end) implements When {
        @Override
        public Optional<Instant> first() {
            return Optional.of(start.toInstant());
        }

        @Override
        public Optional<ZoneId> zone() {
            return Optional.of(start.getZone());
        }

        @Override
        public String text(Instant present) {
            return LocalClock.of(start, present).say(start.toInstant(), end.toInstant());
        }
    }

    /** One of the appointments that are offered, earliest first. */
    record OneOf(List<Visit> visits) implements When {
        public OneOf {
            visits = List.copyOf(visits);
        }

        @Override
        public Optional<Instant> first() {
            return visits.stream().findFirst().flatMap(Visit::first);
        }

        @Override
        public Optional<ZoneId> zone() {
            return visits.stream().findFirst().flatMap(Visit::zone);
        }

        @Override
        public String text(Instant present) {
            return Phrases.or(visits.stream().map(visit -> visit.text(present)).toList());
        }
    }

    /** Not before earliest, best at target, and where there is a latest, not after it. */
    record Due(ZonedDateTime earliest, ZonedDateTime target, Optional<ZonedDateTime> latest) implements When {
        @Override
        public Optional<Instant> first() {
            return Optional.of(target.toInstant());
        }

        @Override
        public Optional<ZoneId> zone() {
            return Optional.of(target.getZone());
        }

        @Override
        public String text(Instant present) {
            LocalClock wall = LocalClock.of(target, present);
            String from = earliest.equals(target) ? "" : "from " + wall.say(earliest.toInstant()) + ", ";
            String until = latest.map(at -> ", at the latest " + wall.say(at.toInstant()))
                    .orElse("");
            return from + "due " + wall.say(target.toInstant()) + until;
        }
    }

    /** Not known yet. */
    record Unknown() implements When {
        @Override
        public Optional<Instant> first() {
            return Optional.empty();
        }

        @Override
        public Optional<ZoneId> zone() {
            return Optional.empty();
        }

        @Override
        public String text(Instant present) {
            return "no date yet";
        }
    }
}
