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

    /** The moment it is ordered by. */
    Instant first();

    /** Whose clocks it is on. */
    ZoneId zone();

    /** What is to be said of it. */
    Part part();

    /** An appointment, from start to end. */
    record Visit(ZonedDateTime start, ZonedDateTime end) implements When {
        @Override
        public Instant first() {
            return start.toInstant();
        }

        @Override
        public ZoneId zone() {
            return start.getZone();
        }

        @Override
        public Part part() {
            return new Part.Visit(
                    start.toInstant(), end.toInstant(), start.getZone(), Optional.empty(), Optional.empty());
        }
    }

    /**
     * One of the appointments that are offered.
     *
     * @param visits at least one, earliest first
     */
    record OneOf(List<Visit> visits) implements When {
        public OneOf {
            visits = List.copyOf(visits);
        }

        @Override
        public Instant first() {
            return visits.get(0).first();
        }

        @Override
        public ZoneId zone() {
            return visits.get(0).zone();
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
        public Instant first() {
            return target.toInstant();
        }

        @Override
        public ZoneId zone() {
            return target.getZone();
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
}
