package io.journeykit.insight;

import io.journeykit.lifecycle.Act;
import io.journeykit.lifecycle.Verb;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Phrase;
import io.journeykit.template.StepKind;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a machine does. */
final class Acts {

    private static final Set<String> AGAIN = Set.of("reminder", "again");

    private Acts() {}

    /** Empty for what nobody outside notices. */
    static Optional<Phrase> of(StepInView subject, Act act) {
        return switch (act.verb()) {
            case WATCH_SLOTS, WITHDRAW_WORK, COUNT -> Optional.empty();
            case ASSIGN_WORK -> Optional.of(assigned(subject, act));
            case RAISE_INCIDENT -> Optional.of(Phrase.of("act.raise-incident").with("work", work(subject, act)));
            case PERFORM ->
                Optional.of(Phrase.of("act.perform")
                        .with("act", Name.Kind.ACT, act.subject().orElseThrow()));
            default -> Optional.of(Phrase.of("act." + word(act.verb()) + variant(act)));
        };
    }

    private static Phrase assigned(StepInView subject, Act act) {
        Phrase assigned = Phrase.of(act.role().isPresent() ? "act.assign-role" : "act.assign-work")
                .with("work", work(subject, act));
        return act.role()
                .map(role -> assigned.with("role", Name.Kind.ROLE, role))
                .orElse(assigned);
    }

    /** What is done once more is said otherwise. */
    private static String variant(Act act) {
        return act.subject().filter(AGAIN::contains).map(again -> "." + again).orElse("");
    }

    /** What a key of the standard machines, or of a vendor's, asks the care team. */
    private static Phrase work(StepInView subject, Act act) {
        boolean isWork = subject.kind().filter(StepKind.Work.class::isInstance).isPresent();
        return act.subject()
                .filter(key -> !isWork || !key.equals("decide"))
                .map(key -> Phrase.of("work." + key))
                .orElseGet(() -> Phrase.of("work.see-to").with("step", subject.title()));
    }

    private static String word(Verb verb) {
        return verb.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
