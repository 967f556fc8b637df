package io.journeykit.codec.author;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeykit.calendar.Span;
import io.journeykit.codec.json.EnumWords;
import io.journeykit.codec.json.JsonFields;
import io.journeykit.codec.json.JsonPart;
import io.journeykit.codec.json.JsonScalars;
import io.journeykit.codec.json.JsonWriter;
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
import io.journeykit.vocabulary.Priority;
import io.journeykit.vocabulary.StepId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** How an author writes a journey template: the top of the document. */
public final class TemplateNotation {

    private static final Span REVIEW = Span.days(90);
    private static final EnumWords<Priority> URGENCIES = EnumWords.of(Priority.class, "urgency");
    private static final EnumWords<Entry> ENTRIES = EnumWords.of(Entry.class, "entry");

    private TemplateNotation() {}

    public static Optional<JourneyTemplate> read(JsonPart part) {
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
                        "ladders",
                        "machines",
                        "texts",
                        "review",
                        "urgency",
                        "one-at-a-time")
                .map(TemplateNotation::read);
    }

    private static JourneyTemplate read(JsonFields fields) {
        JourneyTemplate.Builder built = JourneyTemplate.named(fields.need("id", JsonScalars::name, "?"))
                .version(fields.need("version", JsonScalars::name, "?"));
        fields.find("title", TitleNotation::read).ifPresent(title -> {
            title.plain().ifPresent(built::title);
            built.putAllTitles(title.byLanguage());
        });
        fields.find("site", TemplateNotation::site).ifPresent(built::site);
        fields.find("entry", entry -> entry.oneOf(ENTRIES)).ifPresent(built::entry);
        fields.find("review", JsonScalars::span).ifPresent(built::review);
        fields.find("urgency", urgency -> urgency.oneOf(URGENCIES)).ifPresent(built::urgency);
        fields.find("one-at-a-time", JsonPart::truth).ifPresent(built::oneAtATime);
        LadderNotation ladders = LadderNotation.of(fields);
        built.putAllLadders(ladders.named());
        built.addAllParameters(fields.list("parameters", part -> declaration(part, true)));
        built.addAllFacts(fields.list("facts", part -> declaration(part, false)));
        built.addAllAnchors(fields.list("anchors", JsonScalars::name));
        built.addAllStages(fields.list("stages", TemplateNotation::stage));
        built.addAllSteps(
                fields.needList("steps", JourneyTemplate.MOST_STEPS, step -> StepNotation.read(step, ladders)));
        built.addAllDeferredChoices(fields.list("deferred-choices", TemplateNotation::deferred));
        built.addAllTogether(fields.list("together", TogetherNotation::read));
        built.addAllExits(fields.list("exits", TemplateNotation::exit));
        built.addAllClocks(fields.list("clocks", ClockNotation::read));
        built.addAllMachines(fields.list("machines", machine -> MachineNotation.read(machine, ladders)));
        fields.part("texts")
                .map(JsonPart::named)
                .orElse(List.of())
                .forEach(text -> built.putTexts(text.name(), languages(text.part())));
        return built.build();
    }

    private static Optional<Site> site(JsonPart part) {
        return part.fields("zone", "calendar", DatePolicyNotation.MONTH_END, DatePolicyNotation.CLOCK_CHANGE)
                .map(site -> new Site(
                        site.find("zone", JsonScalars::zone, Site.UTC.zone()),
                        site.find("calendar", JsonScalars::name, Site.UTC.calendar()),
                        DatePolicyNotation.read(site)));
    }

    private static Optional<Declaration> declaration(JsonPart part, boolean required) {
        return part.fields("name", "type", "required")
                .map(fact -> new Declaration(
                        fact.need("name", JsonScalars::fact, FactName.of("?")),
                        fact.need("type", type -> type.oneOf(JsonScalars.TYPES), FactType.TEXT),
                        fact.find("required", JsonPart::truth, required)));
    }

    private static Optional<Stage> stage(JsonPart part) {
        return part.fields("id", "title", "milestone").map(stage -> {
            String id = stage.need("id", JsonScalars::name, "?");
            TitleNotation title = stage.find("title", TitleNotation::read, TitleNotation.NONE);
            Optional<StepId> milestone = stage.find("milestone", JsonScalars::step);
            return title.plain()
                    .map(plain -> new Stage(id, plain, milestone))
                    .orElseGet(() -> new Stage(id, JsonScalars.title(id), title.byLanguage(), milestone));
        });
    }

    private static Optional<Deferred> deferred(JsonPart part) {
        return part.fields("id", "steps")
                .map(choice -> new Deferred(
                        choice.need("id", JsonScalars::name, "?"), choice.needList("steps", JsonScalars::step)));
    }

    private static Optional<Exit> exit(JsonPart part) {
        return part.fields("id", "when", "outcome")
                .map(exit -> new Exit(
                        exit.need("id", JsonScalars::name, "?"),
                        exit.need("when", ConditionNotation::read, Conditions.ALWAYS),
                        exit.find("outcome", JsonScalars::outcome, Outcome.COMPLETED)));
    }

    private static SortedMap<String, String> languages(JsonPart part) {
        SortedMap<String, String> texts = new TreeMap<>();
        part.named().forEach(language -> language.part().text().ifPresent(text -> texts.put(language.name(), text)));
        return texts;
    }

    public static ObjectNode write(JourneyTemplate template) {
        return write(template, new LadderNotation(template.ladders()));
    }

    /** What the template runs by: the same with each ladder where it is used, whatever it is called. */
    public static ObjectNode writeSpelledOut(JourneyTemplate template) {
        return write(template, LadderNotation.UNNAMED);
    }

    private static ObjectNode write(JourneyTemplate template, LadderNotation ladders) {
        JsonWriter writer = new JsonWriter().put("id", template.id()).put("version", template.version());
        return TitleNotation.write(writer, template.id(), template.title(), template.titles())
                .unless(Site.UTC, "site", template.site(), TemplateNotation::site)
                .some("anchors", template.anchors(), JsonWriter::text)
                .some("parameters", template.parameters(), fact -> declaration(fact, true))
                .some("facts", template.facts(), fact -> declaration(fact, false))
                .some("stages", template.stages(), TemplateNotation::stage)
                .put("steps", JsonWriter.list(template.steps(), step -> StepNotation.write(step, ladders)))
                .some("deferred-choices", template.deferredChoices(), TemplateNotation::deferred)
                .some("together", template.together(), TogetherNotation::write)
                .some("exits", template.exits(), TemplateNotation::exit)
                .some("clocks", template.clocks(), ClockNotation::write)
                .unless(Entry.CURRENT, "entry", template.entry(), JsonWriter::word)
                .unless(REVIEW, "review", template.review(), TimingNotation::span)
                .unless(Priority.ROUTINE, "urgency", template.urgency(), JsonWriter::word)
                .unless(false, "one-at-a-time", template.oneAtATime(), BooleanNode::valueOf)
                .all(ladders.write())
                .some("machines", template.machines(), machine -> MachineNotation.write(machine, ladders))
                .all(texts(template))
                .node();
    }

    private static JsonNode site(Site site) {
        JsonWriter written = new JsonWriter()
                .unless(Site.UTC.zone(), "zone", site.zone(), zone -> JsonWriter.text(zone.getId()))
                .unless(Site.UTC.calendar(), "calendar", site.calendar(), JsonWriter::text);
        return DatePolicyNotation.write(written, site.dates()).node();
    }

    private static JsonNode declaration(Declaration fact, boolean required) {
        return new JsonWriter()
                .put("name", fact.name().value())
                .put("type", JsonWriter.word(fact.type()))
                .unless(required, "required", fact.required())
                .node();
    }

    private static JsonNode stage(Stage stage) {
        JsonWriter writer = new JsonWriter().put("id", stage.id());
        return TitleNotation.write(writer, stage.id(), stage.title(), stage.titles())
                .put("milestone", stage.milestone(), step -> JsonWriter.text(step.value()))
                .node();
    }

    private static JsonNode deferred(Deferred choice) {
        return new JsonWriter()
                .put("id", choice.id())
                .put("steps", JsonWriter.list(choice.steps(), step -> JsonWriter.text(step.value())))
                .node();
    }

    private static JsonNode exit(Exit exit) {
        return new JsonWriter()
                .put("id", exit.id())
                .put("when", ConditionNotation.write(exit.when()))
                .unless(Outcome.COMPLETED, "outcome", exit.outcome(), JsonWriter::word)
                .node();
    }

    private static JsonWriter texts(JourneyTemplate template) {
        JsonWriter texts = new JsonWriter();
        template.texts().forEach((key, languages) -> {
            JsonWriter text = new JsonWriter();
            languages.forEach(text::put);
            texts.put(key, text.node());
        });
        return template.texts().isEmpty() ? texts : new JsonWriter().put("texts", texts.node());
    }
}
