package io.journeykit.codec.author;

import com.fasterxml.jackson.databind.node.IntNode;
import io.journeykit.calendar.Span;
import io.journeykit.codec.json.EnumWords;
import io.journeykit.codec.json.JsonFields;
import io.journeykit.codec.json.JsonPart;
import io.journeykit.codec.json.JsonScalars;
import io.journeykit.codec.json.JsonWriter;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepKind.Authorization;
import io.journeykit.template.StepKind.Booking;
import io.journeykit.template.StepKind.Decision;
import io.journeykit.template.StepKind.Message;
import io.journeykit.template.StepKind.Questionnaire;
import io.journeykit.template.StepKind.Referral;
import io.journeykit.template.StepKind.SubJourney;
import io.journeykit.template.StepKind.Transfer;
import io.journeykit.template.StepKind.Vendor;
import io.journeykit.template.StepKind.Wait;
import io.journeykit.template.StepKind.Work;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** How an author writes what kind of thing a step is: the kind's name, and its own fields beside those of every step. */
final class KindNotation {

    private static final Span NOTICE = Span.days(1);
    private static final EnumWords<Aim> AIMS = EnumWords.of(Aim.class, "aim");
    private static final int MOST_HEARD = 1_000;
    private static final StepKind NONE = new Work("?", "?");
    private static final Map<String, List<String>> FIELDS = fields();

    private KindNotation() {}

    /** What is wanted of the time of a visit. */
    private enum Aim {
        EARLIEST,
        TARGET
    }

    private static Map<String, List<String>> fields() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("referral", List.of("service", "to", "documents"));
        fields.put("booking", List.of("service", "under", "ask", "waitlist", "notice", "ahead", "aim"));
        fields.put("transfer", List.of("of", "to"));
        fields.put("message", List.of("text"));
        fields.put("questionnaire", List.of("form"));
        fields.put("work", List.of("role", "text"));
        fields.put("authorization", List.of("payer", "service"));
        fields.put("decision", List.of("text", "by", "choices"));
        fields.put("wait", List.of("signal", "about", "listens"));
        fields.put("sub-journey", List.of("template", "version"));
        fields.put("vendor", List.of("kind-machine", "parameters"));
        return fields;
    }

    /** The fields that a kind adds to those of every step; for an unknown kind those of all kinds. */
    static List<String> fields(Optional<String> kind) {
        return kind.map(FIELDS::get)
                .orElseGet(() -> FIELDS.values().stream()
                        .flatMap(List::stream)
                        .distinct()
                        .toList());
    }

    /** The kind as written; a fault and empty if there is no such kind. */
    static Optional<String> word(JsonPart part) {
        Optional<String> word = part.text();
        boolean known = word.map(FIELDS::containsKey).orElse(false);
        if (word.isPresent() && !known) {
            part.unknown("kind", word.get(), List.copyOf(FIELDS.keySet()));
        }
        return known ? word : Optional.empty();
    }

    static StepKind read(Optional<String> kind, JsonFields step) {
        return switch (kind.orElse("")) {
            case "referral" ->
                new Referral(
                        step.text("service"), step.find("to", JsonPart::text), step.list("documents", JsonPart::text));
            case "booking" -> booking(step);
            case "transfer" ->
                new Transfer(step.need("of", JsonScalars::step, StepId.of("?")), step.find("to", JsonPart::text));
            case "message" -> new Message(step.text("text"));
            case "questionnaire" -> new Questionnaire(step.text("form"));
            case "work" -> new Work(step.text("role"), step.text("text"));
            case "authorization" -> new Authorization(step.text("payer"), step.text("service"));
            case "decision" ->
                new Decision(
                        step.text("text"),
                        step.find("by", JsonScalars::owner, Owner.CARE_TEAM),
                        step.needList("choices", JsonPart::text));
            case "wait" ->
                new Wait(
                        step.need("signal", JsonScalars::name, "?"),
                        step.find("about", JsonScalars::step),
                        step.find("listens", often -> often.count(1, MOST_HEARD)));
            case "sub-journey" -> subJourney(step);
            case "vendor" -> vendor(step);
            default -> NONE;
        };
    }

    private static StepKind booking(JsonFields step) {
        return new Booking(
                step.text("service"),
                step.find("under", JsonScalars::step),
                step.find("ask", JsonPart::truth, true),
                step.find("waitlist", JsonPart::truth, false),
                step.find("notice", JsonScalars::span, NOTICE),
                step.find("ahead", JsonScalars::span),
                step.find("aim", aim -> aim.oneOf(AIMS), Aim.EARLIEST) == Aim.TARGET);
    }

    private static StepKind subJourney(JsonFields step) {
        if (!step.has("version")) {
            step.missing("version", "pin the version, such as \"1.0.0\"");
        }
        return new SubJourney(
                step.need("template", JsonScalars::name, "?"), step.find("version", JsonScalars::name, "?"));
    }

    private static StepKind vendor(JsonFields step) {
        String machine = step.need("machine", JsonScalars::name, "?");
        SortedMap<String, String> parameters = new TreeMap<>();
        step.part("parameters")
                .map(JsonPart::named)
                .orElse(List.of())
                .forEach(entry -> entry.part().text().ifPresent(text -> parameters.put(entry.name(), text)));
        return new Vendor(step.find("kind-machine", JsonScalars::name, machine), parameters);
    }

    static JsonWriter write(StepKind kind) {
        JsonWriter writer = new JsonWriter().put("kind", kind.word());
        if (kind instanceof Referral referral) {
            return writer.put("service", referral.service())
                    .put("to", referral.to(), JsonWriter::text)
                    .some("documents", referral.documents(), JsonWriter::text);
        }
        if (kind instanceof Booking booking) {
            return writer.all(write(booking));
        }
        if (kind instanceof Transfer transfer) {
            return writer.put("of", transfer.of().value()).put("to", transfer.to(), JsonWriter::text);
        }
        if (kind instanceof Message message) {
            return writer.put("text", message.text());
        }
        if (kind instanceof Questionnaire questionnaire) {
            return writer.put("form", questionnaire.form());
        }
        return writer.all(others(kind));
    }

    private static JsonWriter write(Booking booking) {
        return new JsonWriter()
                .put("service", booking.service())
                .put("under", booking.under(), step -> JsonWriter.text(step.value()))
                .unless(true, "ask", booking.ask())
                .unless(false, "waitlist", booking.waitlist())
                .unless(NOTICE, "notice", booking.notice(), TimingNotation::span)
                .put("ahead", booking.ahead(), TimingNotation::span)
                .unless(Aim.EARLIEST, "aim", booking.nearTarget() ? Aim.TARGET : Aim.EARLIEST, JsonWriter::word);
    }

    private static JsonWriter others(StepKind kind) {
        JsonWriter writer = new JsonWriter();
        if (kind instanceof Work work) {
            return writer.put("role", work.role()).put("text", work.text());
        }
        if (kind instanceof Authorization authorization) {
            return writer.put("payer", authorization.payer()).put("service", authorization.service());
        }
        if (kind instanceof Decision decision) {
            return writer.put("text", decision.text())
                    .unless(Owner.CARE_TEAM, "by", decision.by(), JsonWriter::word)
                    .put("choices", JsonWriter.list(decision.choices(), JsonWriter::text));
        }
        if (kind instanceof Wait wait) {
            return writer.put("signal", wait.signal())
                    .put("about", wait.about(), step -> JsonWriter.text(step.value()))
                    .put("listens", wait.listens(), IntNode::valueOf);
        }
        if (kind instanceof SubJourney sub) {
            return writer.put("template", sub.template()).put("version", sub.version());
        }
        JsonWriter parameters = new JsonWriter();
        SortedMap<String, String> given = ((Vendor) kind).parameters();
        given.forEach(parameters::put);
        return given.isEmpty() ? writer : writer.put("parameters", parameters.node());
    }
}
