package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.Phase;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.template.Due;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Law 24 of series: of what is past when a journey is entered, only the current occurrence opens. */
final class LateEntryOpensOneOfASeries implements Law {

    private static final Clause ONE = new Clause(
            24, "one-of-a-series-at-entry", "Of a series no more than one occurrence opens when a journey is entered.");
    private static final Clause PAST = new Clause(
            24,
            "what-is-past-of-a-series-never-opens",
            "An occurrence of which the next was due already at entry never opens, unless somebody asks for it.");
    private static final Clause CURRENT = new Clause(
            24, "current-of-a-series-opens-at-entry", "The last occurrence that was due at entry opens at entry.");

    @Override
    public List<Clause> clauses() {
        return List.of(ONE, PAST, CURRENT);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        Map<JourneyId, Map<StepRef, State>> opened = new HashMap<>();
        Decided.each(books, StepEvent.Moved.class, (state, moved) -> {
            if (moved.from().isEmpty() && moved.on().isEmpty()) {
                opened.computeIfAbsent(moved.step().journey(), id -> new HashMap<>())
                        .putIfAbsent(moved.step(), state);
            }
        });
        Decided.each(books, JourneyEvent.Begun.class, (state, begun) -> {
            JourneyEntry entry = new JourneyEntry(state, begun);
            if (entry.keepsThePast() && !entry.asksForThePast()) {
                Map<StepRef, State> here = opened.getOrDefault(begun.journey(), Map.of());
                begun.steps().forEach(id -> judge(books, new Entered(entry, id, here), verdicts));
            }
        });
    }

    /**
     * A series of a journey that was entered.
     *
     * @param opened which steps of the journey ever opened, and when
     */
    private record Entered(JourneyEntry entry, StepId series, Map<StepRef, State> opened) {

        StepRef ref(int number) {
            return new StepRef(entry.begun().journey(), series, number);
        }

        /** Which occurrences opened, and when, in order. */
        Map<Integer, Instant> occurrences() {
            Map<Integer, Instant> numbers = new TreeMap<>();
            opened.forEach((ref, state) -> {
                if (ref.step().equals(series)) {
                    numbers.put(ref.occurrence(), state.at());
                }
            });
            return numbers;
        }

        boolean isAtEntry(Instant at) {
            return !at.isAfter(entry.at().plus(Books.AT_ONCE));
        }

        Finding finding(Clause clause, String library, String oracle) {
            return new Finding(clause, entry.at(), entry.agenda(), Optional.of(ref(1)), library, oracle);
        }
    }

    private static void judge(Books books, Entered entered, Verdicts verdicts) {
        Written.in(books, entered.entry().state().after(), entered.ref(1))
                .filter(step -> isDatedByAnAnchor(step.says()))
                .ifPresent(step -> {
                    int current = Days.ifKnown(() -> current(step)).orElse(0);
                    if (current > 1) {
                        one(entered, verdicts);
                        past(entered, current, verdicts);
                        current(books, step, entered, current, verdicts);
                    }
                });
    }

    private static boolean isDatedByAnAnchor(StepTemplate says) {
        boolean series = says.repeat() instanceof Repetition.At
                || says.repeat() instanceof Repetition.Recurs
                || says.repeat() instanceof Repetition.Every every
                        && every.recall() != Repetition.Recall.LAST_COMPLETED;
        return series
                && says.due()
                        .map(Due::from)
                        .filter(Point.Anchor.class::isInstance)
                        .isPresent();
    }

    /** The last occurrence that was due at entry; 0 where none was. */
    private static int current(Written step) {
        int most = Series.most(step.says().repeat()).orElse(0);
        int number = 0;
        for (Instant first : Series.firsts(step)) {
            while (number < most && isDue(step, first, number + 1)) {
                number++;
            }
        }
        return number;
    }

    private static boolean isDue(Written step, Instant first, int number) {
        return Series.date(step, first, number)
                .filter(at -> !at.isAfter(step.entered()))
                .isPresent();
    }

    private static void one(Entered entered, Verdicts verdicts) {
        verdicts.met(ONE);
        long atEntry = entered.occurrences().values().stream()
                .filter(entered::isAtEntry)
                .count();
        if (atEntry > 1) {
            verdicts.broken(entered.finding(ONE, atEntry + " of a series open at entry", "only the current one opens"));
        }
    }

    private static void past(Entered entered, int current, Verdicts verdicts) {
        verdicts.met(PAST);
        entered.occurrences().keySet().stream()
                .filter(number -> number < current)
                .findFirst()
                .ifPresent(number -> verdicts.broken(entered.finding(
                        PAST, "number " + number + " opens", "number " + current + " was due at entry already")));
    }

    private static void current(Books books, Written step, Entered entered, int current, Verdicts verdicts) {
        Instant soon = entered.entry().at().plus(Books.AT_ONCE);
        // Of a series that is all past, there is none that is current.
        boolean over = current >= Series.most(step.says().repeat()).orElse(current);
        if (over
                || !Ungated.is(step)
                || step.says().due().flatMap(Due::latest).isPresent()
                || soon.isAfter(books.end())
                || Hindrance.toDecide(
                        books, entered.entry().agenda(), entered.entry().at())) {
            return;
        }
        Agenda then = books.at(entered.entry().agenda(), soon);
        boolean goesOn = then.journey(entered.entry().begun().journey())
                .filter(it -> it.isOpen() && it.closing().isEmpty())
                .isPresent();
        boolean waits = then.step(entered.ref(current)).map(Step::phase).orElse(Phase.PENDING) == Phase.PENDING
                || then.step(entered.ref(current)).map(Step::phase).equals(Optional.of(Phase.PLANNED));
        if (goesOn) {
            verdicts.met(CURRENT);
            if (waits) {
                verdicts.broken(entered.finding(
                        CURRENT,
                        "number " + current + " has not opened",
                        "it was due at entry, and is the last that was"));
            }
        }
    }
}
