package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Chain;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.StepEvent;
import io.journeykit.calendar.Span;
import io.journeykit.planning.Slot;
import io.journeykit.template.StepKind;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Law 22 of notices: what is offered begins no sooner than the notice, as the clocks count it. */
final class NoticeIsNotSooner implements Law {

    private static final Clause NOTICE = new Clause(
            22, "notice-not-sooner", "A slot that is offered begins no sooner than its notice on the clocks.");

    @Override
    public List<Clause> clauses() {
        return List.of(NOTICE);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        DecisionLog.each(books, JourneyEvent.ChainChanged.class, (state, changed) -> {
            if (state.commit().input() instanceof Input.EffectReported) {
                changed.chain().options().forEach(option -> judge(books, state, changed.chain(), option, verdicts));
            }
        });
        DecisionLog.each(
                books,
                StepEvent.SlotOffered.class,
                (state, offered) ->
                        offered.slot().ifPresent(slot -> judge(books, state, offered.step(), slot, verdicts)));
    }

    private static void judge(Books books, State state, Chain chain, Chain.Option option, Verdicts verdicts) {
        for (StepRef member : chain.members()) {
            option.slotFor(member).ifPresent(slot -> judge(books, state, member, slot, verdicts));
        }
    }

    private static void judge(Books books, State state, StepRef ref, Slot slot, Verdicts verdicts) {
        AuthoredStep.in(books, state.after(), ref)
                .flatMap(step -> notice(step)
                        .flatMap(span -> Days.ifKnown(() -> step.site().plus(state.at(), span, 1))))
                .ifPresent(least -> {
                    verdicts.met(NOTICE);
                    if (slot.start().isBefore(least)) {
                        verdicts.broken(broken(state, ref, slot, least));
                    }
                });
    }

    private static Optional<Span> notice(AuthoredStep step) {
        return step.says().kind() instanceof StepKind.Booking booking
                ? Optional.of(booking.notice()).filter(notice -> !notice.isZero())
                : Optional.empty();
    }

    private static Finding broken(State state, StepRef ref, Slot slot, Instant least) {
        return new Finding(
                NOTICE,
                state.at(),
                state.after().id(),
                Optional.of(ref),
                "a slot at " + slot.start() + " is offered",
                "it begins at " + least + " or later");
    }
}
