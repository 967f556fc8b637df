package io.journeykit.kernel;

import io.journeykit.agenda.EndedStep;
import io.journeykit.agenda.Outreach;
import io.journeykit.template.Due;
import io.journeykit.template.Point;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepRef;
import java.util.Optional;

/**
 * By which step a person knows of a date of a journey.
 *
 * @param saysWhich whether it named the date, and was not only to be said before it
 */
record ToldDate(CompiledTemplate template, StepRef step, boolean saysWhich) {

    /** The last that told her, and rather one that named the date. */
    static Optional<ToldDate> of(DecisionBuilder decision, JourneyDraft journey, String anchor) {
        Optional<CompiledTemplate> template = decision.template(journey);
        Optional<ToldDate> last = Optional.empty();
        if (template.isPresent()) {
            for (int i = 0; i < journey.size(); i++) {
                LiveStep step = new LiveStep(decision, journey, template.get(), i);
                last = later(last, wasSaid(step) ? of(template.get(), step.ref(), anchor) : Optional.empty());
            }
            for (EndedStep step : journey.head().past()) {
                last = later(last, wasSaid(step) ? of(template.get(), step.step(), anchor) : Optional.empty());
            }
        }
        return last;
    }

    private static Optional<ToldDate> later(Optional<ToldDate> last, Optional<ToldDate> next) {
        boolean saysLess = last.filter(ToldDate::saysWhich).isPresent()
                && next.filter(ToldDate::saysWhich).isEmpty();
        return next.isEmpty() || saysLess ? last : next;
    }

    private static Optional<ToldDate> of(CompiledTemplate template, StepRef step, String anchor) {
        Point date = Point.anchor(anchor);
        Optional<CompiledStep> plan = template.step(step.step()).filter(one -> DueDates.isContact(one.kind()));
        boolean names = plan.stream()
                .flatMap(one -> template.places(Texts.ownText(one)).stream())
                .anyMatch(place -> Texts.isOf(template, place, date));
        boolean comesBefore = plan.flatMap(one -> one.template().due())
                .filter(SpokenVisit::isBefore)
                .map(Due::from)
                .filter(date::equals)
                .isPresent();
        return names || comesBefore ? Optional.of(new ToldDate(template, step, names)) : Optional.empty();
    }

    /** Whether she has it, or answered it. */
    private static boolean wasSaid(LiveStep step) {
        return step.outcome().equals(Optional.of(Outcome.COMPLETED))
                || Deadlines.happened(step)
                || step.agenda().outbox().open().stream()
                        .anyMatch(open -> open.step().equals(step.ref()) && isOut(step.decision(), open));
    }

    private static boolean isOut(DecisionBuilder decision, Outreach open) {
        return !open.isNews() && open.isUnderWay() && !ContactDispatch.isAwaited(decision, open);
    }

    private static boolean wasSaid(EndedStep step) {
        return step.outcome() == Outcome.COMPLETED;
    }

    @Override
    public String toString() {
        return "told by " + step;
    }
}
