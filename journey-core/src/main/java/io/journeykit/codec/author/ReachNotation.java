package io.journeykit.codec.author;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeykit.codec.json.EnumWords;
import io.journeykit.codec.json.JsonPart;
import io.journeykit.codec.json.JsonScalars;
import io.journeykit.codec.json.JsonWriter;
import io.journeykit.template.Cancels;
import io.journeykit.template.Contact;
import io.journeykit.vocabulary.Priority;
import io.journeykit.vocabulary.StepId;
import java.util.Optional;

/** How an author writes whom a step reaches beyond itself: what it calls off, and how it speaks to the person. */
final class ReachNotation {

    private static final EnumWords<Priority> PRIORITIES = EnumWords.of(Priority.class, "priority");
    private static final EnumWords<Contact.Unsaid> UNSAID = EnumWords.of(Contact.Unsaid.class, "choice");
    private static final EnumWords<Cancels.On> ONS = EnumWords.of(Cancels.On.class, "moment");

    private ReachNotation() {}

    static Optional<Cancels> cancels(JsonPart part) {
        return part.fields("on", "targets")
                .map(fields -> new Cancels(
                        fields.find("on", on -> on.oneOf(ONS), Cancels.On.COMPLETION),
                        fields.needList("targets", target -> target.parsed("bad-target", ReachNotation::target))));
    }

    static Optional<Cancels.Target> paused(JsonPart part) {
        return part.parsed("bad-target", ReachNotation::target);
    }

    private static Cancels.Target target(String words) {
        if (words.startsWith("step ")) {
            return new Cancels.Target.Step(StepId.of(words.substring(5)));
        }
        if (words.startsWith("stage ")) {
            return new Cancels.Target.Stage(words.substring(6));
        }
        if (words.equals("journey")) {
            return new Cancels.Target.Journey();
        }
        throw new IllegalArgumentException("'" + EnumWords.brief(words)
                + "' is nothing that can be named here; write 'step mri', 'stage therapy' or 'journey'");
    }

    /** The priority alone, or an object that says more. */
    static Optional<Contact> contact(JsonPart part) {
        if (part.isText()) {
            return part.oneOf(PRIORITIES).map(Contact::of);
        }
        return part.fields("purpose", "priority", "useful-for", "digest", "confidential", "unsaid")
                .map(contact -> new Contact(
                        contact.find("purpose", JsonScalars::name, Contact.ROUTINE.purpose()),
                        contact.find("priority", priority -> priority.oneOf(PRIORITIES), Priority.ROUTINE),
                        contact.find("useful-for", JsonScalars::span),
                        contact.find("digest", JsonScalars::name),
                        contact.find("confidential", JsonPart::truth, false),
                        contact.find("unsaid", unsaid -> unsaid.oneOf(UNSAID))));
    }

    static JsonNode cancels(Cancels cancels) {
        return new JsonWriter()
                .unless(Cancels.On.COMPLETION, "on", cancels.on(), JsonWriter::word)
                .put("targets", JsonWriter.list(cancels.targets(), ReachNotation::target))
                .node();
    }

    static JsonNode target(Cancels.Target target) {
        return JsonWriter.text(words(target));
    }

    private static String words(Cancels.Target target) {
        if (target instanceof Cancels.Target.Step step) {
            return "step " + step.step();
        }
        return target instanceof Cancels.Target.Stage stage ? "stage " + stage.stage() : "journey";
    }

    static JsonNode contact(Contact contact) {
        return contact.equals(Contact.of(contact.priority()))
                ? JsonWriter.word(contact.priority())
                : new JsonWriter()
                        .unless(Contact.ROUTINE.purpose(), "purpose", contact.purpose(), JsonWriter::text)
                        .unless(Priority.ROUTINE, "priority", contact.priority(), JsonWriter::word)
                        .put("useful-for", contact.usefulFor(), TimingNotation::span)
                        .put("digest", contact.digest(), JsonWriter::text)
                        .unless(false, "confidential", contact.confidential())
                        .put("unsaid", contact.unsaid(), JsonWriter::word)
                        .node();
    }
}
