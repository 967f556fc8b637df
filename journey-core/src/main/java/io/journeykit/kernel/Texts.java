package io.journeykit.kernel;

import io.journeykit.agenda.Chain;
import io.journeykit.agenda.Outreach.Wording;
import io.journeykit.agenda.Request.Choice;
import io.journeykit.agenda.Step;
import io.journeykit.planning.Slot;
import io.journeykit.template.Point;
import io.journeykit.template.StepKind;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
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

    static String incident(String code, String subject, Optional<StepRef> step) {
        return code.replace('-', ' ')
                + (subject.isEmpty() ? "" : ": " + subject)
                + step.map(ref -> " (" + ref + ")").orElse("");
    }

    static Wording wording(String language, Run run, String subject) {
        String own = ownText(run);
        String key = subject.isEmpty() ? own : own + "-" + subject;
        String known = template(language, run, key).isPresent() ? key : own;
        return new Wording(key, filled(run, template(language, run, known).orElse(words(key))), choices(run));
    }

    static String render(Turn turn, Run run, String key) {
        return filled(run, template(language(turn), run, key).orElse(words(key)));
    }

    /** One question with all options, in the words of {@code choose-mri} if there are such for its first step. */
    static Wording options(String language, Run run, String subject, Chain chain) {
        String first = known(language, run, "choose-" + run.step().id(), "choose-appointment");
        String key = subject.isEmpty() ? first : first + "-" + subject;
        StringBuilder body = new StringBuilder(template(language, run, key)
                .or(() -> template(language, run, first))
                .orElse("Please choose."));
        List<Choice> choices = new ArrayList<>();
        for (Chain.Option option : chain.options()) {
            choices.add(new Choice(Integer.toString(option.number()), option.words()));
            body.append('\n').append(option.number()).append(": ").append(option.words());
        }
        choices.add(new Choice("none", "none of these"));
        return new Wording(key, filled(run, body.toString()), choices);
    }

    static Wording earlier(String language, Run run) {
        Step step = run.step();
        String offer = step.dates().offer().map(Object::toString).orElse("");
        String now = step.dates().slot().map(Object::toString).orElse("");
        String key = known(language, run, "earlier-" + step.id(), "earlier-appointment");
        String body = template(language, run, key).orElse("Another appointment could be had.") + "\n"
                + ChainPlan.name(step) + " " + offer + " instead of " + now;
        return new Wording(key, filled(run, body), List.of(new Choice("yes", offer), new Choice("no", "keep " + now)));
    }

    private static String known(String language, Run run, String own, String usual) {
        return template(language, run, own).isPresent() ? own : usual;
    }

    private static List<Choice> choices(Run run) {
        return run.plan().kind() instanceof StepKind.Decision decision
                ? decision.choices().stream().map(one -> new Choice(one, one)).toList()
                : List.of();
    }

    private static String ownText(Run run) {
        StepKind kind = run.plan().kind();
        if (kind instanceof StepKind.Message message) {
            return message.text();
        }
        if (kind instanceof StepKind.Questionnaire questionnaire) {
            return questionnaire.form();
        }
        if (kind instanceof StepKind.Decision decision) {
            return decision.text();
        }
        return kind instanceof StepKind.Work work
                ? work.text()
                : run.step().id().value();
    }

    static String language(Turn turn) {
        return turn.draft.person().preferences().language();
    }

    static Optional<String> template(String language, Run run, String key) {
        Map<String, String> byLanguage = run.template().template().texts().get(key);
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

    private static String filled(Run run, String text) {
        int open = text.indexOf('{');
        int close = text.indexOf('}', open);
        if (open < 0 || close < 0) {
            return text;
        }
        return text.substring(0, open)
                + value(run, text.substring(open + 1, close))
                + filled(run, text.substring(close + 1));
    }

    private static String value(Run run, String placeholder) {
        if (placeholder.startsWith("provider of ")) {
            return booked(run, placeholder.substring(12))
                    .map(slot -> slot.provider())
                    .orElse("a provider to be found");
        }
        if (placeholder.startsWith("place of ")) {
            return booked(run, placeholder.substring(9))
                    .map(slot -> slot.place())
                    .orElse("a place to be found");
        }
        if (placeholder.equals("item")) {
            return run.step().item();
        }
        Optional<Instant> at = Points.when(run, Point.parse(placeholder));
        // A visit is kept in the wall time of its site.
        ZoneId zone = Point.parse(placeholder) instanceof Point.OfStep of
                ? booked(run, of.step().value())
                        .map(slot -> slot.zone())
                        .orElse(run.template().site().zone())
                : run.template().site().zone();
        return at.map(when -> FORMAT.format(when.atZone(zone))).orElse("a date to be found");
    }

    private static Optional<Slot> booked(Run run, String step) {
        StepId id = StepId.of(step);
        for (int i = 0; i < run.journey().size(); i++) {
            Step one = run.journey().step(i);
            if (one.id().equals(id) && one.dates().slot().isPresent()) {
                return one.dates().slot();
            }
        }
        return Optional.empty();
    }
}
