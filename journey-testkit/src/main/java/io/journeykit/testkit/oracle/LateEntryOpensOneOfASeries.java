package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.Phase;
import io.journeykit.agenda.Step;
import io.journeykit.condition.Condition;
import io.journeykit.condition.Truth;
import io.journeykit.template.Due;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
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
            "An occurrence of which the next was due already at entry never opens, unless somebody asks for it, or what ends the"
                    + " loop was so already at entry, so that there is no next one.");
    private static final Clause CURRENT = new Clause(
            24, "current-of-a-series-opens-at-entry", "The last occurrence that was due at entry opens at entry.");

    @Override
    public List<Clause> clauses() {
        return List.of(ONE, PAST, CURRENT);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        Map<JourneyId, Map<StepRef, Instant>> opened = Openings.of(books);
        DecisionLog.each(books, JourneyEvent.Begun.class, (state, begun) -> {
            JourneyEntry entry = new JourneyEntry(state, begun);
            if (entry.keepsThePast() && !entry.asksForThePast()) {
                Map<StepRef, Instant> here = opened.getOrDefault(begun.journey(), Map.of());
                begun.steps()
                        .forEach(id -> entered(books, new Entered(entry, id, here))
                                .ifPresent(series -> judge(books, series, verdicts)));
            }
        });
    }

    /**
     * A series of a journey that was entered.
     *
     * @param opened which steps of the journey ever opened, and when
     */
    private record Entered(JourneyEntry entry, StepId series, Map<StepRef, Instant> opened) {

        StepRef ref(int number) {
            return new StepRef(entry.begun().journey(), series, number);
        }

        /** Which occurrences opened, and when, in order. */
        Map<Integer, Instant> occurrences() {
            Map<Integer, Instant> numbers = new TreeMap<>();
            opened.forEach((ref, at) -> {
                if (ref.step().equals(series)) {
                    numbers.put(ref.occurrence(), at);
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

    /**
     * A series that was due more than once before its journey was entered.
     *
     * @param current the last occurrence that was due at entry
     */
    private record Late(Entered entered, AuthoredStep step, int current) {

        /** Of a series that is all past, there is none that is current. */
        boolean isOver() {
            return current >= Series.most(step.says().repeat()).orElse(current);
        }
    }

    private static Optional<Late> entered(Books books, Entered entered) {
        return AuthoredStep.in(books, entered.entry().state().after(), entered.ref(1))
                .filter(step -> isDatedByAnAnchor(step.says()))
                .map(step -> new Late(
                        entered, step, Days.ifKnown(() -> current(step)).orElse(0)))
                .filter(late -> late.current() > 1);
    }

    private static void judge(Books books, Late late, Verdicts verdicts) {
        Map<Integer, Instant> occurrences = late.entered().occurrences();
        if (!occurrences.isEmpty()) {
            one(late, occurrences, verdicts);
            if (!isEnded(books, late)) {
                past(late, occurrences, verdicts);
            }
        }
        current(books, late, verdicts);
    }

    /** Whether what ends the loop is so at entry, as far as can be judged here: then there is no next occurrence. */
    private static boolean isEnded(Books books, Late late) {
        AuthoredStep step = late.step();
        Repetition repeat = step.says().repeat();
        Optional<Condition> until = repeat instanceof Repetition.Every every
                ? every.until()
                : repeat instanceof Repetition.Recurs recurs ? recurs.until() : Optional.empty();
        return until.filter(ends -> JourneyFacts.judge(books, step.agenda(), step.journey())
                        .judge(ends)
                        .map(Truth.TRUE::equals)
                        .orElse(true))
                .isPresent();
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
    private static int current(AuthoredStep step) {
        int most = Series.most(step.says().repeat()).orElse(0);
        int number = 0;
        for (Instant first : Series.firsts(step)) {
            while (number < most && isDue(step, first, number + 1)) {
                number++;
            }
        }
        return number;
    }

    private static boolean isDue(AuthoredStep step, Instant first, int number) {
        return Series.date(step, first, number)
                .filter(at -> !at.isAfter(step.entered()))
                .isPresent();
    }

    private static void one(Late late, Map<Integer, Instant> occurrences, Verdicts verdicts) {
        Entered entered = late.entered();
        verdicts.met(ONE);
        long atEntry = occurrences.values().stream().filter(entered::isAtEntry).count();
        if (atEntry > 1) {
            verdicts.broken(entered.finding(ONE, atEntry + " of a series open at entry", "only the current one opens"));
        }
    }

    private static void past(Late late, Map<Integer, Instant> occurrences, Verdicts verdicts) {
        verdicts.met(PAST);
        occurrences.keySet().stream()
                .filter(number -> number < late.current())
                .findFirst()
                .ifPresent(number -> verdicts.broken(late.entered()
                        .finding(
                                PAST,
                                "number " + number + " opens",
                                "number " + late.current() + " was due at entry already")));
    }

    private static String date(Late late) {
        return Series.firsts(late.step()).stream()
                .flatMap(first -> Series.date(late.step(), first, late.current()).stream())
                .map(Instant::toString)
                .findFirst()
                .orElse("entry");
    }

    private static void current(Books books, Late late, Verdicts verdicts) {
        JourneyEntry entry = late.entered().entry();
        Instant soon = entry.at().plus(Books.AT_ONCE);
        if (late.isOver()
                || !UngatedSteps.is(late.step())
                || late.step().says().due().flatMap(Due::latest).isPresent()
                || soon.isAfter(books.until())
                || Hindrance.toDecide(books, entry.agenda(), entry.at())) {
            return;
        }
        Agenda then = books.at(entry.agenda(), soon);
        boolean goesOn = then.journey(entry.begun().journey())
                .filter(it -> it.isOpen() && it.closing().isEmpty())
                .isPresent();
        Phase phase =
                then.step(late.entered().ref(late.current())).map(Step::phase).orElse(Phase.PENDING);
        if (goesOn) {
            verdicts.met(CURRENT);
            if (phase == Phase.PENDING || phase == Phase.PLANNED) {
                verdicts.broken(late.entered()
                        .finding(
                                CURRENT,
                                "number " + late.current() + " has not opened",
                                "it was due at " + date(late) + ", and is the last that was by the entry"));
            }
        }
    }
}
