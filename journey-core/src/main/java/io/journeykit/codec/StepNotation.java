package io.journeykit.codec;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
            "ends-journey",
            "accepts-late",
            "contact",
            "silence");
    private static final Words<Otherwise> OTHERWISES = Words.of(Otherwise.class, "otherwise");

    private StepNotation() {}

    static Optional<StepTemplate> read(Part part) {
        Optional<String> kind = part.node() instanceof Node.Fields fields
                        && fields.fields().containsKey("kind")
                ? KindNotation.word(new Part(fields.fields().get("kind").value(), part.path() + ".kind", part.faults()))
                : Optional.empty();
        List<String> known = new ArrayList<>(FIELDS);
        known.addAll(KindNotation.fields(kind));
        return part.fields(known).map(step -> read(step, kind));
    }

    private static StepTemplate read(Entries step, Optional<String> word) {
        if (!step.has("kind")) {
            step.missing("kind", "say what kind of step it is, such as \"booking\"");
        }
        StepKind kind = KindNotation.read(word, step);
        StepTemplate.Builder built =
                StepTemplate.of(step.need("id", Leaf::step, StepId.of("?")).value(), kind);
        describe(step, built);
        gate(step, built);
        after(step, built);
        return built.build();
    }

    private static void describe(Entries step, StepTemplate.Builder built) {
        step.find("title", Part::text).ifPresent(built::title);
        step.find("stage", Leaf::name).ifPresent(built::stage);
        step.find("machine", Leaf::name).ifPresent(built::machine);
        step.find("owner", Leaf::owner).ifPresent(built::owner);
        step.part("silence")
                .map(Part::named)
                .orElse(List.of())
                .forEach(entry -> built.putSilence(entry.name(), entry.part().list(SilenceNotation::rung)));
    }

    private static void gate(Entries step, StepTemplate.Builder built) {
        step.find("after", JoinNotation::read).ifPresent(built::after);
        step.find("during", JoinNotation::reached).ifPresent(built::during);
        step.find("when", ConditionNotation::read).ifPresent(built::when);
        step.find("due", TimingNotation::due).ifPresent(built::due);
        built.addAllTimings(step.list("timings", TimingNotation::timing));
        built.repeat(RepetitionNotation.read(step));
    }

    private static void after(Entries step, StepTemplate.Builder built) {
        step.find("otherwise", part -> part.oneOf(OTHERWISES)).ifPresent(built::otherwise);
        step.find("exclusive", Leaf::name).ifPresent(built::exclusive);
        step.find("shared", Leaf::name).ifPresent(built::shared);
        built.addAllCancels(step.list("cancels", ReachNotation::cancels));
        step.find("ends-journey", Leaf::outcome).ifPresent(built::endsJourney);
        step.find("accepts-late", Part::truth).ifPresent(built::acceptsLate);
        step.find("contact", ReachNotation::contact).ifPresent(built::contact);
    }

    static ObjectNode write(StepTemplate step) {
        Sketch sketch = new Sketch().put("id", step.id().value()).all(KindNotation.write(step.kind()));
        describe(step, sketch);
        gate(step, sketch);
        after(step, sketch);
        return sketch.node();
    }

    private static void describe(StepTemplate step, Sketch sketch) {
        sketch.unless(Leaf.title(step.id().value()), "title", step.title(), Sketch::text)
                .put("stage", step.stage(), Sketch::text);
        boolean vendor = step.kind() instanceof StepKind.Vendor;
        if (vendor || !step.machine().equals(step.kind().machine())) {
            sketch.put("machine", step.machine());
        }
        if (vendor && !step.machine().equals(step.kind().machine())) {
            sketch.put("kind-machine", step.kind().machine());
        }
        sketch.put("owner", step.owner(), Sketch::word);
    }

    private static void gate(StepTemplate step, Sketch sketch) {
        sketch.unless(Join.NONE, "after", step.after(), JoinNotation::write)
                .put("during", step.during(), JoinNotation::reached)
                .unless(Conditions.ALWAYS, "when", step.when(), ConditionNotation::write)
                .put("due", step.due(), TimingNotation::due)
                .some("timings", step.timings(), TimingNotation::timing)
                .all(RepetitionNotation.write(step.repeat()));
    }

    private static void after(StepTemplate step, Sketch sketch) {
        sketch.unless(Otherwise.CARE_TEAM, "otherwise", step.otherwise(), Sketch::word)
                .put("exclusive", step.exclusive(), Sketch::text)
                .put("shared", step.shared(), Sketch::text)
                .some("cancels", step.cancels(), ReachNotation::cancels)
                .put("ends-journey", step.endsJourney(), Sketch::word)
                .unless(true, "accepts-late", step.acceptsLate())
                .unless(Contact.ROUTINE, "contact", step.contact(), ReachNotation::contact);
        Sketch silence = new Sketch();
        step.silence().forEach((state, rungs) -> silence.put(state, Sketch.list(rungs, SilenceNotation::rung)));
        if (!step.silence().isEmpty()) {
            sketch.put("silence", silence.node());
        }
    }
}
