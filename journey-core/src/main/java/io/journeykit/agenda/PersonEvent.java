package io.journeykit.agenda;

import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What became of the person, or of the agenda as a whole. */
public sealed interface PersonEvent extends Event {

    record PreferencesChanged(Preferences preferences, Stamp stamp) implements PersonEvent {}

    record ConsentChanged(List<ConsentRule> added, Stamp stamp) implements PersonEvent {
        public ConsentChanged {
            added = List.copyOf(added);
        }
    }

    record RepresentativeChanged(Optional<Representative> representative, Stamp stamp) implements PersonEvent {}

    /** An address that was stopped may be used again, as far as consent went before. */
    record StopLifted(Address address, Stamp stamp) implements PersonEvent {}

    /** The person is left alone for a while; absent: no longer. */
    record SnoozeChanged(Optional<Snooze> snooze, Stamp stamp) implements PersonEvent {}

    /**
     * Something became known about the person.
     *
     * @param kept how many of its values are kept, since so many are counted; 0 where the newest alone is read
     */
    record FactLearned(Fact fact, int kept, Stamp stamp) implements PersonEvent {
        /** Of which the newest value alone is read. */
        public FactLearned(Fact fact, Stamp stamp) {
            this(fact, 0, stamp);
        }

        @Override
        public String toString() {
            return "fact " + fact.name();
        }
    }

    record Died(Instant at, Stamp stamp) implements PersonEvent {}

    /** All that another agenda holds was taken in. */
    record Absorbed(Agenda absorbed, Stamp stamp) implements PersonEvent {
        @Override
        public String toString() {
            return "another agenda was taken in";
        }
    }

    /** The person is coordinated elsewhere from now on; nothing is open here. */
    record Retired(AgendaId survivor, Stamp stamp) implements PersonEvent {}

    /** What a merge took in was given back. */
    record MergeUndone(AgendaId absorbed, Stamp stamp) implements PersonEvent {}

    /** What another agenda had absorbed came back, as it stood there. */
    record Reinstated(Agenda part, Stamp stamp) implements PersonEvent {
        @Override
        public String toString() {
            return "what another agenda had taken in came back";
        }
    }
}
