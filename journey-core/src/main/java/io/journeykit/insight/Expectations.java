package io.journeykit.insight;

import io.journeykit.agenda.Chain;
import io.journeykit.agenda.Outreach;
import io.journeykit.agenda.Phase;
import io.journeykit.agenda.Step;
import io.journeykit.lifecycle.StateRole;
import io.journeykit.lifecycle.Verb;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.planning.Slot;
import io.journeykit.template.StepKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a step expects of the patient: to choose, to answer, to come. */
final class Expectations {

    private Expectations() {}

    static List<Expectation> of(StepInView subject) {
        Step step = subject.step();
        boolean nothing = step.isHeld()
                || step.extras().leader().isPresent()
                || subject.view().agenda().person().died().isPresent();
        if (nothing || !step.isOpen() || step.phase() == Phase.PENDING) {
            return List.of();
        }
        if (step.phase() == Phase.PLANNED) {
            return planned(subject).stream().toList();
        }
        List<Expectation> expected = new ArrayList<>();
        asked(subject).ifPresent(expected::add);
        coming(subject).ifPresent(expected::add);
        return expected;
    }

    /** What is going to be asked when its time has come. */
    private static Optional<Expectation> planned(StepInView subject) {
        Optional<Instant> from = subject.step().status().deadline();
        Optional<Phrase> what = subject.kind()
                .filter(kind -> kind instanceof StepKind.Booking booking && booking.ask())
                .map(booking -> Phrase.of("expect.choose"));
        boolean question = subject.isQuestion();
        return from.flatMap(at -> what.or(() -> question ? Optional.of(question(subject)) : Optional.empty())
                .map(one -> new Expectation(one, at, Optional.empty())));
    }

    private static Optional<Expectation> asked(StepInView subject) {
        if (!subject.isThePatients()) {
            return Optional.empty();
        }
        Optional<Phrase> what = subject.isBooking() ? choice(subject) : Optional.of(question(subject));
        return what.map(one -> new Expectation(one, askedFrom(subject), Optional.empty()));
    }

    private static Optional<Phrase> choice(StepInView subject) {
        Optional<Slot> offer = subject.step().dates().offer();
        if (offer.isPresent()) {
            return Optional.of(better(offer.get()));
        }
        if (!Offers.isOpen(subject) || !Offers.isAskedBy(subject)) {
            return Optional.empty();
        }
        List<Chain.Option> options = Offers.options(subject);
        String visits = options.get(0).slots().size() > 1 ? "plan" : "visit";
        return Optional.of(
                options.size() == 1
                        ? Phrase.of("expect.agree." + visits)
                        : Phrase.of("expect.choose." + visits).with("number", Part.of(options.size())));
    }

    private static Phrase better(Slot slot) {
        return Phrase.of("expect.better")
                .with("at", Part.of(slot.start(), slot.zone()))
                .with("provider", Name.Kind.PROVIDER, slot.provider());
    }

    private static Phrase question(StepInView subject) {
        Optional<StepKind> kind = subject.kind();
        if (kind.filter(StepKind.Questionnaire.class::isInstance).isPresent()) {
            return Phrase.of("expect.questionnaire");
        }
        int choices = kind.map(it -> it instanceof StepKind.Decision decision
                        ? decision.choices().size()
                        : 0)
                .orElse(0);
        return choices > 1 ? Phrase.of("expect.decide").with("number", Part.of(choices)) : Phrase.of("expect.see-to");
    }

    /** A question that still waits for the contact rules is asked only when they let it go. */
    private static Instant askedFrom(StepInView subject) {
        Instant since = subject.step().status().since();
        List<Outreach> questions = subject.contacts().stream()
                .filter(contact -> contact.answer().isPresent())
                .toList();
        boolean waiting = !questions.isEmpty()
                && questions.stream().noneMatch(Outreach::isUnderWay)
                && subject.step().history().rung() == 0;
        return questions.stream()
                .map(question -> question.deferredUntil().orElse(since))
                .filter(until -> waiting)
                .min(Instant::compareTo)
                .orElse(since);
    }

    private static Optional<Expectation> coming(StepInView subject) {
        boolean off = subject.state()
                .filter(state -> state.plays(StateRole.ARRIVED)
                        || state.onEntry().stream().anyMatch(act -> act.verb() == Verb.CANCEL_BOOKING))
                .isPresent();
        return subject.booked()
                .filter(slot -> !off && slot.end().isAfter(subject.view().at()))
                .map(slot -> new Expectation(Phrase.of("expect.come"), slot.start(), Optional.of(slot.end())));
    }
}
