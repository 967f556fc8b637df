package io.journeykit.codec;

import io.journeykit.calendar.Span;
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
    private static final StepKind NONE = new Work("?", "?");
    private static final Map<String, List<String>> FIELDS = fields();

    private KindNotation() {}

    private static Map<String, List<String>> fields() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("referral", List.of("service", "to", "documents"));
        fields.put("booking", List.of("service", "under", "ask", "waitlist", "notice", "ahead"));
        fields.put("transfer", List.of("of", "to"));
        fields.put("message", List.of("text"));
        fields.put("questionnaire", List.of("form"));
        fields.put("work", List.of("role", "text"));
        fields.put("authorization", List.of("payer", "service"));
        fields.put("decision", List.of("text", "by", "choices"));
        fields.put("wait", List.of("signal", "about"));
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
    static Optional<String> word(Part part) {
        Optional<String> word = part.text();
        boolean known = word.map(FIELDS::containsKey).orElse(false);
        if (word.isPresent() && !known) {
            part.unknown("kind", word.get(), List.copyOf(FIELDS.keySet()));
        }
        return known ? word : Optional.empty();
    }

    static StepKind read(Optional<String> kind, Entries step) {
        return switch (kind.orElse("")) {
            case "referral" ->
                new Referral(step.text("service"), step.find("to", Part::text), step.list("documents", Part::text));
            case "booking" -> booking(step);
            case "transfer" -> new Transfer(step.need("of", Leaf::step, StepId.of("?")), step.find("to", Part::text));
            case "message" -> new Message(step.text("text"));
            case "questionnaire" -> new Questionnaire(step.text("form"));
            case "work" -> new Work(step.text("role"), step.text("text"));
            case "authorization" -> new Authorization(step.text("payer"), step.text("service"));
            case "decision" ->
                new Decision(
                        step.text("text"),
                        step.find("by", Leaf::owner, Owner.CARE_TEAM),
                        step.needList("choices", Part::text));
            case "wait" -> new Wait(step.need("signal", Leaf::name, "?"), step.find("about", Leaf::step));
            case "sub-journey" -> subJourney(step);
            case "vendor" -> vendor(step);
            default -> NONE;
        };
    }

    private static StepKind booking(Entries step) {
        return new Booking(
                step.text("service"),
                step.find("under", Leaf::step),
                step.find("ask", Part::truth, true),
                step.find("waitlist", Part::truth, false),
                step.find("notice", Leaf::span, NOTICE),
                step.find("ahead", Leaf::span));
    }

    private static StepKind subJourney(Entries step) {
        if (!step.has("version")) {
            step.missing("version", "pin the version, such as \"1.0.0\"");
        }
        return new SubJourney(step.need("template", Leaf::name, "?"), step.find("version", Leaf::name, "?"));
    }

    private static StepKind vendor(Entries step) {
        String machine = step.need("machine", Leaf::name, "?");
        SortedMap<String, String> parameters = new TreeMap<>();
        step.part("parameters")
                .map(Part::named)
                .orElse(List.of())
                .forEach(entry -> entry.part().text().ifPresent(text -> parameters.put(entry.name(), text)));
        return new Vendor(step.find("kind-machine", Leaf::name, machine), parameters);
    }

    static Sketch write(StepKind kind) {
        Sketch sketch = new Sketch().put("kind", kind.word());
        if (kind instanceof Referral referral) {
            return sketch.put("service", referral.service())
                    .put("to", referral.to(), Sketch::text)
                    .some("documents", referral.documents(), Sketch::text);
        }
        if (kind instanceof Booking booking) {
            return sketch.all(write(booking));
        }
        if (kind instanceof Transfer transfer) {
            return sketch.put("of", transfer.of().value()).put("to", transfer.to(), Sketch::text);
        }
        if (kind instanceof Message message) {
            return sketch.put("text", message.text());
        }
        if (kind instanceof Questionnaire questionnaire) {
            return sketch.put("form", questionnaire.form());
        }
        return sketch.all(others(kind));
    }

    private static Sketch write(Booking booking) {
        return new Sketch()
                .put("service", booking.service())
                .put("under", booking.under(), step -> Sketch.text(step.value()))
                .unless(true, "ask", booking.ask())
                .unless(false, "waitlist", booking.waitlist())
                .unless(NOTICE, "notice", booking.notice(), TimingNotation::span)
                .put("ahead", booking.ahead(), TimingNotation::span);
    }

    private static Sketch others(StepKind kind) {
        Sketch sketch = new Sketch();
        if (kind instanceof Work work) {
            return sketch.put("role", work.role()).put("text", work.text());
        }
        if (kind instanceof Authorization authorization) {
            return sketch.put("payer", authorization.payer()).put("service", authorization.service());
        }
        if (kind instanceof Decision decision) {
            return sketch.put("text", decision.text())
                    .unless(Owner.CARE_TEAM, "by", decision.by(), Sketch::word)
                    .put("choices", Sketch.list(decision.choices(), Sketch::text));
        }
        if (kind instanceof Wait wait) {
            return sketch.put("signal", wait.signal()).put("about", wait.about(), step -> Sketch.text(step.value()));
        }
        if (kind instanceof SubJourney sub) {
            return sketch.put("template", sub.template()).put("version", sub.version());
        }
        Sketch parameters = new Sketch();
        SortedMap<String, String> given = ((Vendor) kind).parameters();
        given.forEach(parameters::put);
        return given.isEmpty() ? sketch : sketch.put("parameters", parameters.node());
    }
}
