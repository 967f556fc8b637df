package io.journeykit.insight;

import io.journeykit.policy.Budget;
import io.journeykit.policy.ContactRules;
import java.util.List;

/** The rules of contact in words, as events name them. */
final class ContactWords {

    private ContactWords() {}

    static String window(StepInView subject) {
        return rules(subject).window().toString();
    }

    /** {@code the contact window (09:00–19:00 every day)}, or {@code the budget of 1 message a day}. */
    static String rule(StepInView subject, String rule) {
        return switch (rule) {
            case "contact-window" -> "the contact window (" + window(subject) + ")";
            case "no-consent" -> "missing consent";
            case "snoozed" -> "contact being put off" + snooze(subject);
            case "taken-back" -> "a change of what the person wants";
            case "digest" -> "others that go with it as one";
            case "shared-address" -> "others reading at every address";
            case "no-address" -> "no address being known";
            case "no-address-left" -> "no address being left";
            case "latest-useful-time" -> "its latest useful time";
            case "not-handed-over" -> "not being handed over in time";
            case "person-died" -> "the person's death";
            default ->
                rules(subject).budgets().stream()
                        .filter(budget -> budget.rule().equals(rule))
                        .map(ContactWords::budget)
                        .findFirst()
                        .orElse("the rule '" + rule + "'");
        };
    }

    private static String snooze(StepInView subject) {
        return subject.view()
                .agenda()
                .person()
                .snooze()
                .map(snooze -> " until " + subject.view().patient().say(snooze.until())
                        + (snooze.reason().isEmpty() ? "" : " (" + snooze.reason() + ")"))
                .orElse("");
    }

    /** All of them, where it is not known which one decided. */
    static String all(StepInView subject) {
        List<String> budgets =
                rules(subject).budgets().stream().map(ContactWords::budget).toList();
        String window = "the contact window (" + window(subject) + ")";
        return budgets.isEmpty() ? window : window + " or " + Phrases.or(budgets);
    }

    private static String budget(Budget budget) {
        String messages = "the budget of " + budget.limit() + (budget.limit() == 1 ? " message" : " messages");
        return messages + period(budget);
    }

    private static String period(Budget budget) {
        if (budget instanceof Budget.Keeping keeping) {
            return period(keeping.of()) + ", " + keeping.kept() + " of them kept for what is more than routine";
        }
        if (budget instanceof Budget.Rolling rolling) {
            return " in any " + rolling.length().toHours() + " hours";
        }
        if (budget instanceof Budget.TokenBucket bucket) {
            return " at once and one more every " + bucket.every().toHours() + " hours";
        }
        return budget instanceof Budget.PerDay ? " a day" : " a week";
    }

    private static ContactRules rules(StepInView subject) {
        return subject.view().agenda().person().preferences().contact();
    }
}
