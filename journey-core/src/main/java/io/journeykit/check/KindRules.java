package io.journeykit.check;

import io.journeykit.condition.Condition;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What each kind of step owes, and what only one kind can do. */
final class KindRules {

    private static final Set<String> UNPINNED = Set.of("latest", "current", "*");

    private final Scope scope;
    private final Findings findings;

    private KindRules(Scope scope, Findings findings) {
        this.scope = scope;
        this.findings = findings;
    }

    static void check(Scope scope, Findings findings) {
        KindRules rules = new KindRules(scope, findings);
        for (int i = 0; i < scope.steps().size(); i++) {
            StepTemplate step = scope.steps().get(i);
            rules.kind(Scope.at(i), step);
            rules.recipient(Scope.at(i), step);
            rules.items(Scope.at(i), step.repeat());
            rules.onlyBookings(Scope.at(i), step);
        }
    }

    private void kind(String at, StepTemplate step) {
        StepKind kind = step.kind();
        if (kind instanceof StepKind.Decision decision) {
            decision(at, decision);
        } else if (kind instanceof StepKind.SubJourney sub) {
            pinned(at, sub);
            bounded(at, step, sub);
        } else if (kind instanceof StepKind.Booking booking) {
            booking.under().ifPresent(referral -> referral(at + ".under", referral));
            aim(at, step, booking);
        }
    }

    private void aim(String at, StepTemplate step, StepKind.Booking booking) {
        if (booking.nearTarget() && step.due().isEmpty()) {
            findings.add(
                    "aim-without-target",
                    at + ".aim",
                    "'" + step.id() + "' is aimed at a target that it does not have",
                    "add 'due' with a 'target'");
        }
    }

    /** What is done by somebody outside names who that is, itself or for each of several. */
    private void recipient(String at, StepTemplate step) {
        StepKind kind = step.kind();
        boolean named = kind.partner().isPresent() || step.repeat() instanceof Repetition.ForEach;
        if (kind.isOutside() && !named) {
            findings.add(
                    "no-recipient",
                    at + ".to",
                    "nobody is named to whom '" + step.id() + "' goes",
                    "add 'to', or repeat it 'for-each' of several");
        }
    }

    private void decision(String at, StepKind.Decision decision) {
        if (decision.choices().isEmpty()) {
            findings.add("no-choices", at + ".choices", "a decision between nothing", "say what may be chosen");
        }
        if (decision.by() != Owner.CARE_TEAM && decision.by() != Owner.PATIENT) {
            String by = "a decision by " + decision.by().phrase();
            findings.add("decision-by-nobody", at + ".by", by, "let the care team or the patient decide");
        }
        List<String> choices = decision.choices();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < choices.size(); i++) {
            if (!seen.add(asRead(choices.get(i)))) {
                String second = "a second choice '" + choices.get(i) + "'"
                        + (choices.indexOf(choices.get(i)) < i ? "" : ", apart from its blanks or capitals");
                findings.add("duplicate-choice", at + ".choices[" + i + "]", second, "take it away, or rename it");
            }
        }
    }

    /** Nobody who reads two choices tells them apart by their blanks or capitals. */
    private static String asRead(String choice) {
        return choice.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private void pinned(String at, StepKind.SubJourney sub) {
        if (sub.version().isBlank() || UNPINNED.contains(sub.version())) {
            findings.add(
                    "sub-journey-unpinned",
                    at + ".version",
                    "template '" + sub.template() + "' in version '" + sub.version() + "', whichever that will be",
                    "name one version, such as '1.0.0'");
        }
    }

    /** A template may run itself again where a fact, or how another step went, can end that. */
    private void bounded(String at, StepTemplate step, StepKind.SubJourney sub) {
        JourneyTemplate template = scope.template();
        boolean itself = sub.template().equals(template.id()) && sub.version().equals(template.version());
        boolean always = step.when() instanceof Condition.Always
                && step.after().leaves().stream().allMatch(leaf -> leaf.names().isEmpty());
        if (itself && always) {
            findings.add(
                    "recursive-sub-journey",
                    at + ".template",
                    "template '" + template + "' runs itself, without end",
                    "give the step a condition that ends it, or repeat its steps instead");
        }
    }

    private void referral(String where, StepId step) {
        if (isOther(step, kind -> kind instanceof StepKind.Referral)) {
            findings.add(
                    "referral-needed",
                    where,
                    "step '" + step + "' is no referral",
                    "name the referral whose accepted providers may be booked");
        }
    }

    private void items(String at, Repetition repetition) {
        if (repetition instanceof Repetition.ForEach each) {
            for (int i = 0; i < each.items().size(); i++) {
                String where = at + ".for-each[" + i + "]";
                Optional.of(each.items().get(i))
                        .filter(items -> !(items instanceof Repetition.Items.CompletionsOf))
                        .flatMap(Reference::inItems)
                        .filter(step -> isOther(step, kind -> kind instanceof StepKind.Booking))
                        .ifPresent(step -> booking(where, "step '" + step + "' is no booking and has no visits"));
            }
        }
    }

    private void onlyBookings(String at, StepTemplate step) {
        if (step.kind() instanceof StepKind.Booking) {
            return;
        }
        if (step.repeat() instanceof Repetition.Course) {
            booking(at + ".course", "'" + step.id() + "' is no booking and has no visits");
        }
        if (step.shared().isPresent()) {
            findings.add(
                    "shared-needs-booking",
                    at + ".shared",
                    "'" + step.id() + "' is no booking, and only a visit can serve several journeys",
                    "share the booking, or take it away");
        }
    }

    private void booking(String where, String message) {
        findings.add("booking-needed", where, message, "name a booking, or repeat otherwise");
    }

    // A vendor's own kind may well be a visit or a referral; it gets the benefit of the doubt.
    private boolean isOther(StepId step, Predicate<StepKind> wanted) {
        return scope.step(step)
                .map(StepTemplate::kind)
                .filter(kind -> !(kind instanceof StepKind.Vendor))
                .filter(wanted.negate())
                .isPresent();
    }
}
