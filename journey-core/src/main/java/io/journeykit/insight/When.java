package io.journeykit.insight;

import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
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

    /** What is to be said of it. */
    Part part();

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
        public Part part() {
            return new Part.Visit(
                    start.toInstant(), end.toInstant(), start.getZone(), Optional.empty(), Optional.empty());
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
        public Part part() {
            return Phrase.of("when.one-of")
                    .with("visits", Part.of(visits.stream().map(Visit::part).toList()));
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
        public Part part() {
            Phrase due = Phrase.of("when.due").with("target", moment(target));
            Phrase from = earliest.equals(target) ? due : due.with("earliest", moment(earliest));
            return latest.map(at -> from.with("latest", moment(at))).orElse(from);
        }

        private static Part moment(ZonedDateTime at) {
            return Part.of(at.toInstant(), at.getZone());
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
        public Part part() {
            return Phrase.of("when.unknown");
        }
    }
}
