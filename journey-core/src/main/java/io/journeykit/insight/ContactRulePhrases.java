package io.journeykit.insight;

import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.Snooze;
import io.journeykit.calendar.Span;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.policy.Budget;
import io.journeykit.policy.ContactRules;
import io.journeykit.vocabulary.Unhandled;
import java.util.ArrayList;
import java.util.List;

/** The rules of contact, as events name them. */
final class ContactRulePhrases {

    private ContactRulePhrases() {}

    static Phrase window(StepInView subject) {
        return HoursPhrase.of(rules(subject).window());
    }

    /** {@code the contact window (09:00–19:00 every day)}, or {@code the budget of 1 message a day}. */
    static Phrase rule(StepInView subject, String rule) {
        return switch (rule) {
            case "contact-window" -> contactWindow(subject);
            case "snoozed" -> snoozed(subject);
            case ConsentRule.NO_CONSENT,
                    "paused",
                    "taken-back",
                    "digest",
                    "shared-address",
                    "no-address",
                    "no-address-left",
                    "latest-useful-time",
                    "not-handed-over",
                    "cannot-be-said",
                    "person-died" -> Phrase.of("contact-rule." + rule);
            default ->
                rules(subject).budgets().stream()
                        .filter(budget -> budget.rule().equals(rule))
                        .map(ContactRulePhrases::budget)
                        .findFirst()
                        .orElseGet(() -> Phrase.of("contact-rule.other").with("rule", Name.Kind.RULE, rule));
        };
    }

    private static Phrase contactWindow(StepInView subject) {
        return Phrase.of("contact-rule.contact-window").with("hours", window(subject));
    }

    private static Phrase snoozed(StepInView subject) {
        Phrase snoozed = Phrase.of("contact-rule.snoozed");
        return subject.view()
                .agenda()
                .person()
                .snooze()
                .map(snooze -> snoozed(subject, snoozed, snooze))
                .orElse(snoozed);
    }

    private static Phrase snoozed(StepInView subject, Phrase snoozed, Snooze snooze) {
        Phrase until = snoozed.with("until", subject.view().patient().say(snooze.until()));
        return snooze.reason().isEmpty() ? until : until.with("reason", Part.quote(snooze.reason()));
    }

    /** All of them, where it is not known which one decided. */
    static Phrase all(StepInView subject) {
        List<Phrase> all = new ArrayList<>();
        all.add(contactWindow(subject));
        rules(subject).budgets().forEach(budget -> all.add(budget(budget)));
        return Phrase.of("contact-rule.one-of").with("rules", Part.of(all));
    }

    private static Phrase budget(Budget budget) {
        if (budget instanceof Budget.Keeping keeping) {
            return Phrase.of("budget.keeping")
                    .with("budget", budget(keeping.of()))
                    .with("number", Part.of(keeping.kept()));
        }
        return period(budget).with("number", Part.of(budget.limit()));
    }

    private static Phrase period(Budget budget) {
        if (budget instanceof Budget.Rolling rolling) {
            return Phrase.of("budget.rolling").with("period", Part.of(Span.of(rolling.length())));
        }
        if (budget instanceof Budget.TokenBucket bucket) {
            return Phrase.of("budget.bucket").with("period", Part.of(Span.of(bucket.every())));
        }
        if (budget instanceof Budget.PerDay) {
            return Phrase.of("budget.day");
        }
        if (budget instanceof Budget.PerWeek) {
            return Phrase.of("budget.week");
        }
        throw new Unhandled(budget, ContactRulePhrases.class);
    }

    private static ContactRules rules(StepInView subject) {
        return subject.view().agenda().person().preferences().contact();
    }
}
