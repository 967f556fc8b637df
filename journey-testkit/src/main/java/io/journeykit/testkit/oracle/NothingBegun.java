package io.journeykit.testkit.oracle;

import static java.util.Objects.requireNonNull;

import io.journeykit.calendar.Span;
import io.journeykit.planning.Slot;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Law 2: no slot is offered, held or booked that has begun, or is inside its notice, when it is handed over. */
final class NothingBegun implements Law {

    private static final Clause BEGUN_OFFERED = new Clause(
            2, "nothing-begun-is-offered", "No slot is offered that has begun when the question is handed over.");
    private static final Clause BEGUN_TAKEN = new Clause(
            2, "nothing-begun-is-taken", "No slot is held or booked that has begun when its provider is asked for it.");
    private static final Clause NOTICE_OFFERED = new Clause(
            2,
            "notice-is-kept-in-offers",
            "No slot is offered that starts within its booking's notice, counted from when the question is handed over.");
    private static final Clause NOTICE_TAKEN = new Clause(
            2,
            "notice-is-kept-in-bookings",
            "No slot is held or booked that starts within its booking's notice, counted from when its provider is asked.");

    @Override
    public List<Clause> clauses() {
        return List.of(BEGUN_OFFERED, BEGUN_TAKEN, NOTICE_OFFERED, NOTICE_TAKEN);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        for (HandOver handed : books.visits().dealings().handOvers()) {
            handed.fresh().forEach((step, slot) -> {
                Clause clause = handed.isOffer() ? BEGUN_OFFERED : BEGUN_TAKEN;
                verdicts.met(clause);
                if (!slot.start().isAfter(handed.at())) {
                    verdicts.broken(handed.breaks(clause, step, "it has begun, so it is nobody's to be had"));
                } else {
                    notice(books, step).ifPresent(least -> notice(books, verdicts, handed, step));
                }
            });
        }
    }

    private static void notice(Books books, Verdicts verdicts, HandOver handed, StepRef step) {
        Clause clause = handed.isOffer() ? NOTICE_OFFERED : NOTICE_TAKEN;
        verdicts.met(clause);
        Instant earliest = earliest(books, step, handed.at());
        Slot slot = requireNonNull(handed.slots().get(step));
        if (slot.start().isBefore(earliest)) {
            verdicts.broken(handed.breaks(clause, step, "its notice leaves none before " + earliest));
        }
    }

    /** Whether a slot has begun, or is inside the notice of a step's booking. */
    static boolean isTooLate(Books books, StepRef step, Slot slot, Instant at) {
        return !slot.start().isAfter(at) || slot.start().isBefore(earliest(books, step, at));
    }

    /** The first moment that leaves the notice of a step's booking; the very moment where it needs none. */
    static Instant earliest(Books books, StepRef step, Instant at) {
        return notice(books, step)
                .map(span -> Reckoning.of(books, step).onTheClocks(at, span))
                .orElse(at);
    }

    private static Optional<Span> notice(Books books, StepRef step) {
        return books.template(step)
                .map(StepTemplate::kind)
                .filter(kind -> kind instanceof StepKind.Booking)
                .map(kind -> ((StepKind.Booking) kind).notice())
                .filter(span -> !span.isZero());
    }
}
