package io.journeykit.kernel;

import io.journeykit.agenda.Chain;
import io.journeykit.agenda.Outreach.Wording;
import io.journeykit.agenda.Request.Choice;
import io.journeykit.agenda.Step;
import io.journeykit.planning.Slot;
import io.journeykit.readings.ReferencePoints;
import io.journeykit.template.Point;
import io.journeykit.template.StepKind;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.StepId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The words of what is said to people: the template's text in the person's language, else in English, else the key's own
 * words. {@code {start of mri}}, {@code {provider of mri}} and {@code {place of mri}} are filled in.
 */
final class Texts {

    /** The fact in which an answer carries what was chosen. */
    static final FactName CHOICE = FactName.of("choice");

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.ENGLISH);

    private Texts() {}

    static Wording wording(String language, LiveStep step, String subject) {
        String own = ownText(step);
        String key = subject.isEmpty() ? own : own + "-" + subject;
        String known = template(language, step, key).isPresent() ? key : own;
        return new Wording(key, filled(step, template(language, step, known).orElse(words(key))), choices(step));
    }

    static String render(LiveStep step, String key) {
        return filled(step, template(language(step.decision()), step, key).orElse(words(key)));
    }

    /** One question with all options, in the words of {@code choose-mri} if there are such for its first step. */
    static Wording options(String language, LiveStep step, String subject, Chain chain) {
        String first = known(language, step, "choose-" + step.id(), "choose-appointment");
        String key = subject.isEmpty() ? first : first + "-" + subject;
        StringBuilder body = new StringBuilder(template(language, step, key)
                .or(() -> template(language, step, first))
                .orElse("Please choose."));
        List<Choice> choices = new ArrayList<>();
        for (Chain.Option option : chain.options()) {
            choices.add(new Choice(Integer.toString(option.number()), option.words()));
            body.append('\n').append(option.number()).append(": ").append(option.words());
        }
        choices.add(new Choice("none", "none of these"));
        return new Wording(key, filled(step, body.toString()), choices);
    }

    static Wording earlier(String language, LiveStep step) {
        Step entry = step.entry();
        String offer = entry.dates().offer().map(Object::toString).orElse("");
        String now = entry.dates().slot().map(Object::toString).orElse("");
        String key = known(language, step, "earlier-" + entry.id(), "earlier-appointment");
        String body = template(language, step, key).orElse("Another appointment could be had.") + "\n" + step.label()
                + " " + offer + " instead of " + now;
        return new Wording(key, filled(step, body), List.of(new Choice("yes", offer), new Choice("no", "keep " + now)));
    }

    private static String known(String language, LiveStep step, String own, String usual) {
        return template(language, step, own).isPresent() ? own : usual;
    }

    private static List<Choice> choices(LiveStep step) {
        return step.plan().kind() instanceof StepKind.Decision decision
                ? decision.choices().stream().map(one -> new Choice(one, one)).toList()
                : List.of();
    }

    private static String ownText(LiveStep step) {
        StepKind kind = step.plan().kind();
        if (kind instanceof StepKind.Message message) {
            return message.text();
        }
        if (kind instanceof StepKind.Questionnaire questionnaire) {
            return questionnaire.form();
        }
        if (kind instanceof StepKind.Decision decision) {
            return decision.text();
        }
        return kind instanceof StepKind.Work work ? work.text() : step.id().value();
    }

    static String language(DecisionBuilder decision) {
        return decision.draft.person().preferences().language();
    }

    static Optional<String> template(String language, LiveStep step, String key) {
        Map<String, String> byLanguage = step.template().template().texts().get(key);
        if (byLanguage == null) {
            return Optional.empty();
        }
        // A tag such as es-MX is also read in es.
        int region = language.indexOf('-');
        String plain = region < 0 ? language : language.substring(0, region);
        return Optional.ofNullable(
                byLanguage.getOrDefault(language, byLanguage.getOrDefault(plain, byLanguage.get("en"))));
    }

    private static String words(String key) {
        return key.replace('-', ' ');
    }

    private static String filled(LiveStep step, String text) {
        int open = text.indexOf('{');
        int close = text.indexOf('}', open);
        if (open < 0 || close < 0) {
            return text;
        }
        return text.substring(0, open)
                + value(step, text.substring(open + 1, close))
                + filled(step, text.substring(close + 1));
    }

    private static String value(LiveStep step, String placeholder) {
        if (placeholder.startsWith("provider of ")) {
            return booked(step, placeholder.substring(12))
                    .map(slot -> slot.provider())
                    .orElse("a provider to be found");
        }
        if (placeholder.startsWith("place of ")) {
            return booked(step, placeholder.substring(9))
                    .map(slot -> slot.place())
                    .orElse("a place to be found");
        }
        if (placeholder.equals("item")) {
            return step.item();
        }
        Optional<Instant> at = ReferencePoints.when(step, Point.parse(placeholder));
        // A visit is kept in the wall time of its site.
        ZoneId zone = Point.parse(placeholder) instanceof Point.OfStep of
                ? booked(step, of.step().value())
                        .map(slot -> slot.zone())
                        .orElse(step.template().site().zone())
                : step.template().site().zone();
        return at.map(when -> FORMAT.format(when.atZone(zone))).orElse("a date to be found");
    }

    private static Optional<Slot> booked(LiveStep step, String entry) {
        StepId id = StepId.of(entry);
        for (int i = 0; i < step.journey().size(); i++) {
            Step one = step.journey().step(i);
            if (one.id().equals(id) && one.dates().slot().isPresent()) {
                return one.dates().slot();
            }
        }
        return Optional.empty();
    }
}
