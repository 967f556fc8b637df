package io.journeykit.check;

import io.journeykit.template.Contact;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;

/** What goes as one with others can wait for them, and asks nothing. */
final class SpeechRules {

    private SpeechRules() {}

    static void check(Scope scope, Findings findings) {
        for (int i = 0; i < scope.steps().size(); i++) {
            StepTemplate step = scope.steps().get(i);
            if (step.contact().digest().isPresent()) {
                digest(Scope.at(i) + ".contact.digest", step, findings);
            }
        }
    }

    private static void digest(String where, StepTemplate step, Findings findings) {
        Contact contact = step.contact();
        if (!(step.kind() instanceof StepKind.Message)) {
            findings.add(
                    "digest-of-no-message",
                    where,
                    "only messages go in a digest, and this step is a "
                            + step.kind().machine(),
                    "leave the digest away, or tell it by a message");
        } else if (contact.priority().passesBudget()) {
            findings.add(
                    "digest-of-the-urgent",
                    where,
                    "what is urgent does not wait for others to go with it",
                    "leave the digest away, or make it important");
        }
    }
}
