package io.journeykit.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeykit.calendar.Span;
import io.journeykit.condition.Conditions;
import io.journeykit.template.Declaration;
import io.journeykit.template.Deferred;
import io.journeykit.template.Entry;
import io.journeykit.template.Exit;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Site;
import io.journeykit.template.Stage;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.FactType;
import io.journeykit.vocabulary.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** How an author writes a journey template: the top of the document. */
final class TemplateNotation {

    private static final Span REVIEW = Span.days(90);
    private static final Words<Entry> ENTRIES = Words.of(Entry.class, "entry");

    private TemplateNotation() {}

    static Optional<JourneyTemplate> read(Part part) {
        return part.fields(
                        "$schema",
                        "id",
                        "version",
                        "title",
                        "site",
                        "parameters",
                        "facts",
                        "anchors",
                        "stages",
                        "steps",
                        "deferred-choices",
                        "together",
                        "exits",
                        "clocks",
                        "entry",
                        "machines",
                        "texts",
                        "review")
                .map(TemplateNotation::read);
    }

    private static JourneyTemplate read(Entries fields) {
        JourneyTemplate.Builder built = JourneyTemplate.named(fields.need("id", Leaf::name, "?"))
                .version(fields.need("version", Leaf::name, "?"));
        fields.find("title", Part::text).ifPresent(built::title);
        fields.find("site", TemplateNotation::site).ifPresent(built::site);
        fields.find("entry", entry -> entry.oneOf(ENTRIES)).ifPresent(built::entry);
        fields.find("review", Leaf::span).ifPresent(built::review);
        built.addAllParameters(fields.list("parameters", part -> declaration(part, true)));
        built.addAllFacts(fields.list("facts", part -> declaration(part, false)));
        built.addAllAnchors(fields.list("anchors", Leaf::name));
        built.addAllStages(fields.list("stages", TemplateNotation::stage));
        built.addAllSteps(fields.needList("steps", JourneyTemplate.MOST_STEPS, StepNotation::read));
        built.addAllDeferredChoices(fields.list("deferred-choices", TemplateNotation::deferred));
        built.addAllTogether(fields.list("together", TogetherNotation::read));
        built.addAllExits(fields.list("exits", TemplateNotation::exit));
        built.addAllClocks(fields.list("clocks", ClockNotation::read));
        built.addAllMachines(fields.list("machines", MachineNotation::read));
        fields.part("texts")
                .map(Part::named)
                .orElse(List.of())
                .forEach(text -> built.putTexts(text.name(), languages(text.part())));
        return built.build();
    }

    private static Optional<Site> site(Part part) {
        return part.fields("zone", "calendar")
                .map(site -> new Site(
                        site.find("zone", Leaf::zone, Site.UTC.zone()),
                        site.find("calendar", Leaf::name, Site.UTC.calendar())));
    }

    private static Optional<Declaration> declaration(Part part, boolean required) {
        return part.fields("name", "type", "required")
                .map(fact -> new Declaration(
                        fact.need("name", Leaf::fact, FactName.of("?")),
                        fact.need("type", type -> type.oneOf(Leaf.TYPES), FactType.TEXT),
                        fact.find("required", Part::truth, required)));
    }

    private static Optional<Stage> stage(Part part) {
        return part.fields("id", "title", "milestone").map(stage -> {
            String id = stage.need("id", Leaf::name, "?");
            return new Stage(id, stage.find("title", Part::text, Leaf.title(id)), stage.find("milestone", Leaf::step));
        });
    }

    private static Optional<Deferred> deferred(Part part) {
        return part.fields("id", "steps")
                .map(choice -> new Deferred(choice.need("id", Leaf::name, "?"), choice.needList("steps", Leaf::step)));
    }

    private static Optional<Exit> exit(Part part) {
        return part.fields("id", "when", "outcome")
                .map(exit -> new Exit(
                        exit.need("id", Leaf::name, "?"),
                        exit.need("when", ConditionNotation::read, Conditions.ALWAYS),
                        exit.find("outcome", Leaf::outcome, Outcome.COMPLETED)));
    }

    private static SortedMap<String, String> languages(Part part) {
        SortedMap<String, String> texts = new TreeMap<>();
        part.named().forEach(language -> language.part().text().ifPresent(text -> texts.put(language.name(), text)));
        return texts;
    }

    static ObjectNode write(JourneyTemplate template) {
        return new Sketch()
                .put("id", template.id())
                .put("version", template.version())
                .unless(Leaf.title(template.id()), "title", template.title(), Sketch::text)
                .unless(Site.UTC, "site", template.site(), TemplateNotation::site)
                .some("anchors", template.anchors(), Sketch::text)
                .some("parameters", template.parameters(), fact -> declaration(fact, true))
                .some("facts", template.facts(), fact -> declaration(fact, false))
                .some("stages", template.stages(), TemplateNotation::stage)
                .put("steps", Sketch.list(template.steps(), StepNotation::write))
                .some("deferred-choices", template.deferredChoices(), TemplateNotation::deferred)
                .some("together", template.together(), TogetherNotation::write)
                .some("exits", template.exits(), TemplateNotation::exit)
                .some("clocks", template.clocks(), ClockNotation::write)
                .unless(Entry.CATCH_UP, "entry", template.entry(), Sketch::word)
                .unless(REVIEW, "review", template.review(), TimingNotation::span)
                .some("machines", template.machines(), MachineNotation::write)
                .all(texts(template))
                .node();
    }

    private static JsonNode site(Site site) {
        return new Sketch()
                .unless(Site.UTC.zone(), "zone", site.zone(), zone -> Sketch.text(zone.getId()))
                .unless(Site.UTC.calendar(), "calendar", site.calendar(), Sketch::text)
                .node();
    }

    private static JsonNode declaration(Declaration fact, boolean required) {
        return new Sketch()
                .put("name", fact.name().value())
                .put("type", Sketch.word(fact.type()))
                .unless(required, "required", fact.required())
                .node();
    }

    private static JsonNode stage(Stage stage) {
        return new Sketch()
                .put("id", stage.id())
                .unless(Leaf.title(stage.id()), "title", stage.title(), Sketch::text)
                .put("milestone", stage.milestone(), step -> Sketch.text(step.value()))
                .node();
    }

    private static JsonNode deferred(Deferred choice) {
        return new Sketch()
                .put("id", choice.id())
                .put("steps", Sketch.list(choice.steps(), step -> Sketch.text(step.value())))
                .node();
    }

    private static JsonNode exit(Exit exit) {
        return new Sketch()
                .put("id", exit.id())
                .put("when", ConditionNotation.write(exit.when()))
                .unless(Outcome.COMPLETED, "outcome", exit.outcome(), Sketch::word)
                .node();
    }

    private static Sketch texts(JourneyTemplate template) {
        Sketch texts = new Sketch();
        template.texts().forEach((key, languages) -> {
            Sketch text = new Sketch();
            languages.forEach(text::put);
            texts.put(key, text.node());
        });
        return template.texts().isEmpty() ? texts : new Sketch().put("texts", texts.node());
    }
}
