package io.journeykit.fhir.projection;

import io.journeykit.agenda.Actor;
import io.journeykit.agenda.Address;
import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Outreach;
import io.journeykit.kernel.Definitions;
import io.journeykit.spi.Recorded;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.TemplateRef;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What of an agenda is shown, in words of no standard: all of it, or what some events changed.
 *
 * @param journeyViews the journeys whose own resource is to be written
 * @param tasks the steps whose resources are to be written
 * @param contacts the contacts with the person that changed
 * @param attempts what became of single attempts
 * @param chapters the history: what was decided together
 */
public record Snapshot(
        Overview overview,
        List<JourneyView> journeyViews,
        List<TaskView> tasks,
        List<Contact> contacts,
        List<Attempt> attempts,
        List<Chapter> chapters) {

    /** How an agenda as a whole stands. */
    public enum AgendaStatus {
        /** No journey has begun yet. */
        NEW,
        LIVE,
        DONE,
        /** The person is coordinated under another agenda. */
        ELSEWHERE
    }

    /**
     * The agenda as a whole.
     *
     * @param sequence how many events are shown
     * @param since when its first journey began, where one has
     */
    public record Overview(AgendaId id, long sequence, AgendaStatus standing, Instant since, List<JourneyId> journeys) {
        public Overview {
            journeys = List.copyOf(journeys);
        }
    }

    /**
     * One journey.
     *
     * @param template what its author wrote; absent where the definitions no longer have it
     * @param steps all that ever occurred in it, in order
     */
    public record JourneyView(
            JourneyId id,
            TemplateRef ref,
            Optional<JourneyTemplate> template,
            Instant begun,
            Optional<Outcome> outcome,
            List<TaskView> steps) {
        public JourneyView {
            steps = List.copyOf(steps);
        }
    }

    /** How far a contact or an attempt has come. */
    public enum Progress {
        OPEN,
        ARRIVED,
        FAILED,
        CALLED_OFF
    }

    /**
     * One contact with the person.
     *
     * @param rule what decided that it was called off; empty where nothing did
     */
    public record Contact(Outreach outreach, Progress progress, String rule) {
        @Override
        public String toString() {
            return "contact " + outreach.id() + " " + progress;
        }
    }

    /**
     * One attempt to reach the person.
     *
     * @param at when it was made
     * @param settled when it arrived or failed
     */
    public record Attempt(
            EffectKey key, Outreach outreach, Address to, Instant at, Progress progress, Optional<Instant> settled) {
        @Override
        public String toString() {
            return "an attempt by " + to.channel() + " " + progress;
        }
    }

    /**
     * What was recorded at one instant.
     *
     * @param first the sequence of its first event
     * @param by the person who gave the instruction, where one did
     */
    public record Chapter(long first, Instant recorded, Instant effective, Optional<Actor> by, List<Line> lines) {
        public Chapter {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One event: its kind, what it was about, and why.
     *
     * @param why a clause without personal data
     */
    public record Line(String kind, Optional<StepRef> step, String why) {}

    public Snapshot {
        journeyViews = List.copyOf(journeyViews);
        tasks = List.copyOf(tasks);
        contacts = List.copyOf(contacts);
        attempts = List.copyOf(attempts);
        chapters = List.copyOf(chapters);
    }

    /** All that an agenda shows as it stands; what it once was is shown by the events only. */
    public static Snapshot of(Agenda agenda, Definitions definitions, ExportPolicy policy) {
        return new SnapshotMaker(definitions, policy).whole(agenda);
    }

    /** What events changed in an agenda that stood as it did before them. */
    public static Snapshot of(Agenda before, List<Recorded> events, Definitions definitions, ExportPolicy policy) {
        return Changes.of(before, events).snapshot(new SnapshotMaker(definitions, policy));
    }

    @Override
    public String toString() {
        return overview.journeys().size() + " journeys at " + overview.sequence();
    }
}
