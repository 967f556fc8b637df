package io.journeykit.agenda;

import io.journeykit.template.Entry;
import io.journeykit.template.TemplateRef;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.InputId;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.vocabulary.Value;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What an agenda is told. The caller gives each an id: a second arrival gets the first one's result and changes
 * nothing, and the same id with other content is refused by the store.
 */
public sealed interface Input {

    InputId id();

    /**
     * Begin a journey.
     *
     * @param entry absent: as the template says
     */
    record BeginJourney(
            InputId id,
            TemplateRef template,
            SortedMap<String, Instant> anchors,
            SortedMap<FactName, Value> parameters,
            Optional<Entry> entry)
            implements Input {
        public BeginJourney {
            anchors = ImmutableMaps.copyOf(anchors);
            parameters = ImmutableMaps.copyOf(parameters);
        }
    }

    /** Something happened out there. */
    record SignalReceived(InputId id, Signal signal) implements Input {}

    /**
     * Something became known.
     *
     * @param journey absent: it holds for the person
     * @param effective when it happened or began to hold; absent: nobody says, so as it is told
     */
    record ReportFacts(
            InputId id,
            Optional<JourneyId> journey,
            SortedMap<FactName, Value> facts,
            Optional<Instant> effective,
            String source)
            implements Input {
        public ReportFacts {
            facts = ImmutableMaps.copyOf(facts);
        }
    }

    /**
     * What became of an effect.
     *
     * @param said the words that went with it, where somebody was told something by it
     */
    record EffectReported(InputId id, EffectKey key, Report report, Optional<Said> said) implements Input {

        /** Of an effect by which nobody was told anything. */
        public EffectReported(InputId id, EffectKey key, Report report) {
            this(id, key, report, Optional.empty());
        }
    }

    /** Time has passed. */
    record Wake(InputId id) implements Input {}

    /** A person's instruction, with who gave it and why. */
    record Instruct(InputId id, Instruction instruction, Actor actor, String reason) implements Input {
        @Override
        public String toString() {
            return "an instruction by " + actor;
        }
    }

    record ChangePreference(InputId id, Preferences preferences) implements Input {}

    /** The new rules come after those there are; the latest that covers a contact decides. */
    record ChangeConsent(InputId id, List<ConsentRule> rules) implements Input {
        public ChangeConsent {
            rules = List.copyOf(rules);
        }
    }

    /** Somebody at this address wants nothing more there, as by answering STOP. */
    record StopContact(InputId id, Address address) implements Input {}

    /** Somebody at an address that was stopped wants to be contacted again, as by answering START. */
    record StartContact(InputId id, Address address) implements Input {}

    /** The person is left alone for a while; absent: no longer. */
    record SnoozeContact(InputId id, Optional<Snooze> snooze) implements Input {}

    /** Who is contacted in the person's place; absent: nobody any more. */
    record ChangeRepresentative(InputId id, Optional<Representative> representative) implements Input {}

    /**
     * Contact stops at once, and what is open goes to the care team.
     *
     * @param at absent: nobody says, so as it is told
     */
    record PersonDied(InputId id, Optional<Instant> at) implements Input {}

    /** Take in all that another agenda of the same person holds. */
    record MergePersons(InputId id, Agenda absorbed) implements Input {
        @Override
        public String toString() {
            return "a merge";
        }
    }

    /** This agenda's person is coordinated elsewhere from now on. */
    record RetireInto(InputId id, AgendaId survivor) implements Input {}

    /** Give back what a merge took in. */
    record UndoMerge(InputId id, AgendaId absorbed) implements Input {}

    /**
     * Take back what another agenda had absorbed.
     *
     * @param part as it stands there: {@link Agenda#partFrom}
     */
    record Reinstate(InputId id, Agenda part) implements Input {
        @Override
        public String toString() {
            return "a merge that is undone";
        }
    }

    /** Calendars, zone rules or holiday tables changed: what lies ahead is dated again. */
    record DefinitionsChanged(InputId id) implements Input {}

    /** What a person may tell the agenda to do. */
    sealed interface Instruction {

        /** As it is called: {@code hold-step}. */
        default String word() {
            return getClass().getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        }

        /** Do without it. */
        record Skip(StepRef step) implements Instruction {}

        /** It is done, as of then. */
        record Complete(StepRef step, Instant effective) implements Instruction {}

        /** It ended, but is to be done again. */
        record Reopen(StepRef step) implements Instruction {}

        /** Find another appointment. */
        record Reschedule(StepRef step) implements Instruction {}

        record HoldStep(StepRef step, Hold hold) implements Instruction {}

        record Resume(StepRef step) implements Instruction {}

        record CancelStep(StepRef step) implements Instruction {}

        record CancelJourney(JourneyId journey) implements Instruction {}

        /** Somebody has looked at an incident. */
        record SettleIncident(long incident) implements Instruction {}
    }
}
