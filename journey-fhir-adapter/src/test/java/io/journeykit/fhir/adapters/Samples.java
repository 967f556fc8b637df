package io.journeykit.fhir.adapters;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Effect;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Request;
import io.journeykit.kernel.Definitions;
import io.journeykit.phrase.Phrase;
import io.journeykit.planning.Slot;
import io.journeykit.spi.Delivery;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Channel;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.Priority;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.words.Speech;
import io.journeykit.words.Utterance;
import io.journeykit.words.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Reference;

/** What tests of this room ask for, in Sally's name. */
final class Samples {

    static final AgendaId SALLY = AgendaId.of("sally");
    static final StepRef THIRD_VISIT = new StepRef(JourneyId.of("knee-pain-1"), StepId.of("therapy"), 3);
    static final Instant NOW = Instant.parse("2026-03-02T15:15:00Z");
    static final Address MAILBOX = new Address(Channel.EMAIL, "sally@example.org");
    static final Reference PATIENT = new Reference("Patient/1");
    static final Slot SLOT =
            new Slot("s1", NOW, NOW.plusSeconds(1800), "ortho-b", "ortho-b-house", ZoneId.of("America/New_York"));

    private Samples() {}

    static Delivery delivery(Request request) {
        Effect effect = new Effect(
                new EffectKey("default/sally/7/0"),
                Optional.of(THIRD_VISIT),
                Optional.of(NOW.plusSeconds(86_400)),
                request);
        Speech speech = Speech.of(
                Words.standard(), Agenda.empty(SALLY), Definitions.with().build());
        return new Delivery(
                SALLY, effect, 1, speech.of(effect, NOW).map(utterance -> ((Utterance.Words) utterance).said()));
    }

    static Request.SendMessage message() {
        return new Request.SendMessage(
                1, MAILBOX, "en", "mri-preparation", Phrase.of("mri-preparation"), Priority.ROUTINE);
    }

    static Request.AskPatient question(Request.Choice... choices) {
        return new Request.AskPatient(
                1,
                MAILBOX,
                "en",
                "options",
                Phrase.of("choose-appointment"),
                List.of(choices),
                "chosen",
                Priority.URGENT);
    }

    static Request.AssignWork work() {
        return new Request.AssignWork(
                "care-coordinator", "chase-records", Phrase.of("chase-records"), Priority.SAFETY_CRITICAL, true);
    }
}
