package io.journeykit.codec.author;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeykit.codec.json.EnumWords;
import io.journeykit.codec.json.JsonFields;
import io.journeykit.codec.json.JsonPart;
import io.journeykit.codec.json.JsonScalars;
import io.journeykit.codec.json.JsonWriter;
import io.journeykit.codec.json.Node;
import io.journeykit.condition.Conditions;
import io.journeykit.template.Contact;
import io.journeykit.template.Join;
import io.journeykit.template.Otherwise;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.StepId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How an author writes a step: one flat object. */
final class StepNotation {

    private static final List<String> FIELDS = List.of(
            "id",
            "kind",
            "title",
            "stage",
            "machine",
            "owner",
            "after",
            "during",
            "when",
            "due",
            "timings",
            "course",
            "every",
            "recurs",
            "at",
            "for-each",
            "otherwise",
            "exclusive",
            "shared",
            "cancels",
            "pauses",
            "ends-journey",
            "accepts-late",
            "contact",
            "silence");
    private static final EnumWords<Otherwise> OTHERWISES = EnumWords.of(Otherwise.class, "otherwise");

    private StepNotation() {}

    static Optional<StepTemplate> read(JsonPart part, LadderNotation ladders) {
        Optional<String> kind =
                part.node() instanceof Node.Fields fields && fields.fields().containsKey("kind")
                        ? KindNotation.word(
                                new JsonPart(fields.fields().get("kind").value(), part.path() + ".kind", part.faults()))
                        : Optional.empty();
        List<String> known = new ArrayList<>(FIELDS);
        known.addAll(KindNotation.fields(kind));
        return part.fields(known).map(step -> read(step, kind, ladders));
    }

    private static StepTemplate read(JsonFields step, Optional<String> word, LadderNotation ladders) {
        if (!step.has("kind")) {
            step.missing("kind", "say what kind of step it is, such as \"booking\"");
        }
        StepKind kind = KindNotation.read(word, step);
        StepTemplate.Builder built = StepTemplate.of(
                step.need("id", JsonScalars::step, StepId.of("?")).value(), kind);
        describe(step, built);
        gate(step, built);
        after(step, built);
        step.part("silence")
                .map(JsonPart::named)
                .orElse(List.of())
                .forEach(state -> built.putSilence(state.name(), ladders.read(state.part())));
        return built.build();
    }

    private static void describe(JsonFields step, StepTemplate.Builder built) {
        step.find("title", TitleNotation::read).ifPresent(title -> {
            title.plain().ifPresent(built::title);
            built.putAllTitles(title.byLanguage());
        });
        step.find("stage", JsonScalars::name).ifPresent(built::stage);
        step.find("machine", JsonScalars::name).ifPresent(built::machine);
        step.find("owner", JsonScalars::owner).ifPresent(built::owner);
    }

    private static void gate(JsonFields step, StepTemplate.Builder built) {
        step.find("after", JoinNotation::read).ifPresent(built::after);
        step.find("during", JoinNotation::reached).ifPresent(built::during);
        step.find("when", ConditionNotation::read).ifPresent(built::when);
        step.find("due", TimingNotation::due).ifPresent(built::due);
        built.addAllTimings(step.list("timings", TimingNotation::timing));
        built.repeat(RepetitionNotation.read(step));
    }

    private static void after(JsonFields step, StepTemplate.Builder built) {
        step.find("otherwise", part -> part.oneOf(OTHERWISES)).ifPresent(built::otherwise);
        step.find("exclusive", JsonScalars::name).ifPresent(built::exclusive);
        step.find("shared", JsonScalars::name).ifPresent(built::shared);
        built.addAllCancels(step.list("cancels", ReachNotation::cancels));
        step.part("pauses").ifPresent(part -> built.addAllPauses(part.oneOrMore(ReachNotation::paused)));
        step.find("ends-journey", JsonScalars::outcome).ifPresent(built::endsJourney);
        step.find("accepts-late", JsonPart::truth).ifPresent(built::acceptsLate);
        step.find("contact", ReachNotation::contact).ifPresent(built::contact);
    }

    static ObjectNode write(StepTemplate step, LadderNotation ladders) {
        JsonWriter writer = new JsonWriter().put("id", step.id().value()).all(KindNotation.write(step.kind()));
        describe(step, writer);
        gate(step, writer);
        after(step, writer);
        silence(step, ladders, writer);
        return writer.node();
    }

    private static void describe(StepTemplate step, JsonWriter writer) {
        TitleNotation.write(writer, step.id().value(), step.title(), step.titles())
                .put("stage", step.stage(), JsonWriter::text);
        boolean vendor = step.kind() instanceof StepKind.Vendor;
        if (vendor || !step.machine().equals(step.kind().machine())) {
            writer.put("machine", step.machine());
        }
        if (vendor && !step.machine().equals(step.kind().machine())) {
            writer.put("kind-machine", step.kind().machine());
        }
        writer.put("owner", step.owner(), JsonWriter::word);
    }

    private static void gate(StepTemplate step, JsonWriter writer) {
        writer.unless(Join.NONE, "after", step.after(), JoinNotation::write)
                .put("during", step.during(), JoinNotation::reached)
                .unless(Conditions.ALWAYS, "when", step.when(), ConditionNotation::write)
                .put("due", step.due(), TimingNotation::due)
                .some("timings", step.timings(), TimingNotation::timing)
                .all(RepetitionNotation.write(step.repeat()));
    }

    private static void after(StepTemplate step, JsonWriter writer) {
        writer.unless(Otherwise.CARE_TEAM, "otherwise", step.otherwise(), JsonWriter::word)
                .put("exclusive", step.exclusive(), JsonWriter::text)
                .put("shared", step.shared(), JsonWriter::text)
                .some("cancels", step.cancels(), ReachNotation::cancels)
                .some("pauses", step.pauses(), ReachNotation::target)
                .put("ends-journey", step.endsJourney(), JsonWriter::word)
                .unless(true, "accepts-late", step.acceptsLate())
                .unless(Contact.ROUTINE, "contact", step.contact(), ReachNotation::contact);
    }

    private static void silence(StepTemplate step, LadderNotation ladders, JsonWriter writer) {
        JsonWriter silence = new JsonWriter();
        step.silence().forEach((state, rungs) -> silence.put(state, ladders.write(rungs)));
        if (!step.silence().isEmpty()) {
            writer.put("silence", silence.node());
        }
    }
}
