package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Input;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.calendar.DueWindow;
import io.journeykit.testkit.oracle.Log.Line;
import io.journeykit.vocabulary.Priority;
import io.journeykit.vocabulary.StepRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is urgent is put off by a hold for three days at most. */
final class HoldOfUrgent implements Law {

    private static final Clause HOLD =
            new Clause(9, "hold-of-urgent-ends", "What is urgent is put off by a hold for 72 hours at most.");

    private static final Duration MOST = Duration.ofHours(72);

    @Override
    public List<Clause> clauses() {
        return List.of(HOLD);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        for (Line<StepEvent.HoldChanged> line : books.log().of(StepEvent.HoldChanged.class)) {
            StepRef step = line.event().step();
            boolean urgent = books.template(step)
                    .filter(template -> template.contact().priority().compareTo(Priority.URGENT) >= 0)
                    .isPresent();
            if (urgent && line.event().hold().isPresent()) {
                putOff(line).ifPresent(since -> judge(books, line, since.plus(MOST), verdicts));
            }
        }
    }

    /** From when on the hold keeps it from going on: at once, or when it would have come. */
    private static Optional<Instant> putOff(Line<StepEvent.HoldChanged> line) {
        Optional<Step> step = line.after().step(line.event().step());
        return step.filter(Step::isActive).isPresent()
                ? Optional.of(line.at())
                : step.flatMap(one -> one.dates().due())
                        .map(DueWindow::earliest)
                        .filter(line.at()::isBefore);
    }

    /** Until when it was to be held. */
    private static Instant asked(Line<StepEvent.HoldChanged> line) {
        return line.decision().commit().input() instanceof Input.Instruct told
                        && told.instruction() instanceof Input.Instruction.HoldStep held
                ? held.hold().resumeBy()
                : line.event().hold().orElseThrow().resumeBy();
    }

    private static void judge(Books books, Line<StepEvent.HoldChanged> line, Instant until, Verdicts verdicts) {
        Instant soon = until.plus(Books.AT_ONCE);
        boolean longer = asked(line).isAfter(until);
        if (!longer || !books.span().reaches(soon)) {
            return;
        }
        verdicts.met(HOLD);
        if (books.at(line.agenda(), soon)
                .step(line.event().step())
                .filter(Step::isHeld)
                .isPresent()) {
            verdicts.broken(new Finding(
                    HOLD,
                    until,
                    line.agenda(),
                    Optional.of(line.event().step()),
                    "it is held since " + line.at(),
                    "it is urgent, and nobody else agreed"));
        }
    }
}
