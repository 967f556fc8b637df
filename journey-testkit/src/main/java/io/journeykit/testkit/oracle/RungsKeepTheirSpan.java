package io.journeykit.testkit.oracle;

import static java.util.Objects.requireNonNull;

import io.journeykit.agenda.Because;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.StepEvent;
import io.journeykit.calendar.DueWindow;
import io.journeykit.lifecycle.Rung;
import io.journeykit.lifecycle.SilenceStart;
import io.journeykit.template.Due;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepKind;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.vocabulary.Priority;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Law 22 of ladders: a rung comes on the date that its span leads to, and never sooner than the span on the clocks.
 *
 * <p>A rung that comes with the end of its step's window is not too soon: what is of no use later is not waited for, by
 * laws 8 and 9.
 */
final class RungsKeepTheirSpan implements Law {

    private static final Clause NOT_SOONER = new Clause(
            22,
            "rung-not-sooner",
            "A rung never comes sooner after what it is counted from than its span on the clocks, unless its step's"
                    + " window, its turn in a series or one of its timings ends.");
    private static final Clause SINCE_TOLD = new Clause(
            22,
            "rung-counts-from-when-it-was-told",
            "Nobody is silent before the library knew: what was told late gives a rung its whole span, unless its"
                    + " step's window, its turn in a series or one of its timings ends.");
    private static final Clause ITS_DATE =
            new Clause(22, "rung-on-its-date", "A rung is due on the date that its span leads to.");

    @Override
    public List<Clause> clauses() {
        return List.of(NOT_SOONER, SINCE_TOLD, ITS_DATE);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        Map<StepRef, Silent> silent = new HashMap<>();
        for (Chronicle.Entry entry : books.chronicle().entries()) {
            if (entry instanceof Chronicle.Restored) {
                silent.clear();
            } else if (entry instanceof Chronicle.Committed decided) {
                for (Event event : decided.commit().events()) {
                    if (event instanceof StepEvent said) {
                        hear(new Heard(books, decided, said), silent, verdicts);
                    }
                }
            }
        }
    }

    private record Heard(Books books, Chronicle.Committed decided, StepEvent event) {

        Optional<AuthoredStep> step() {
            return AuthoredStep.in(books, decided.commit().agenda(), event.step())
                    .filter(step -> step.says().contact().priority().compareTo(Priority.URGENT) < 0);
        }

        /** Whether it is what somebody told, be it before its step began, and not what time brought. */
        boolean isTold() {
            return !(decided.commit().input() instanceof Input.Wake)
                    || event.stamp().because().why() == Because.Why.SIGNALLED;
        }
    }

    /**
     * A step of which nothing is heard.
     *
     * @param since what its next rung is counted from
     * @param told when that became known
     * @param putOff whether she could be asked only later, so that it is counted from then
     */
    private record Silent(String state, int rung, Instant since, Instant told, boolean putOff) {

        static Silent in(String state, Stamp stamp, boolean told) {
            return new Silent(state, 0, stamp.effective(), told ? stamp.recorded() : stamp.effective(), false);
        }

        Silent passed(Instant at) {
            return new Silent(state, rung + 1, at, at, false);
        }

        Silent later() {
            return new Silent(state, rung, since, told, true);
        }

        /** The soonest that a rung may pass that is counted from then, or from later. */
        Instant soonest(Days days, Rung rung, Instant from) {
            Instant at = days.plus(from, rung.after(), 1);
            // One working day is over on Monday, at seven from Sunday at seven, and at ten from Saturday at ten.
            return putOff && Days.leadsToADate(rung.after()) ? days.startOf(days.dateOf(at)) : at;
        }
    }

    private static void hear(Heard heard, Map<StepRef, Silent> silent, Verdicts verdicts) {
        StepRef step = heard.event().step();
        Stamp stamp = heard.event().stamp();
        if (heard.event() instanceof StepEvent.RungPassed passed) {
            Optional<Silent> before = Optional.ofNullable(silent.get(step));
            before.ifPresent(one -> passes(heard, one, verdicts));
            silent.computeIfPresent(step, (ref, one) -> one.passed(stamp.effective()));
            before.ifPresent(one -> isSet(heard, requireNonNull(silent.get(step)), passed.next(), verdicts));
        } else if (heard.event() instanceof StepEvent.Moved moved) {
            if (moved.on().isEmpty() && moved.from().isPresent() && silent.containsKey(step)) {
                passes(heard, silent.get(step), verdicts);
            }
            silent.put(step, Silent.in(moved.to(), stamp, heard.isTold()));
            isSet(heard, silent.get(step), moved.deadline(), verdicts);
        } else if (heard.event() instanceof StepEvent.DeadlineMoved) {
            silent.computeIfPresent(step, (ref, one) -> one.later());
        } else if (heard.event() instanceof StepEvent.Ended
                || heard.event() instanceof StepEvent.Mirrored
                || heard.event() instanceof StepEvent.Reopened) {
            silent.remove(step);
        }
    }

    /** A rung passes now. */
    private static void passes(Heard heard, Silent before, Verdicts verdicts) {
        Optional<Ladder> ladder = heard.step().flatMap(step -> Ladder.of(step, before.state()));
        Instant at = heard.event().stamp().effective();
        if (ladder.isEmpty() || closesAt(ladder.get().written(), at)) {
            return;
        }
        Rung rung = ladder.get().rung(before.rung());
        // Where the visit that silence is counted from is gone by now, only the state's own beginning is known.
        Instant since = before.rung() == 0 ? ladder.get().base(before.since()) : before.since();
        Days.ifKnown(() -> before.soonest(ladder.get().days(rung), rung, since))
                .ifPresent(least -> notSooner(NOT_SOONER, heard, least, at, verdicts));
        if (before.told().isAfter(before.since())) {
            Days.ifKnown(() -> before.soonest(ladder.get().days(rung), rung, before.told()))
                    .ifPresent(least -> notSooner(SINCE_TOLD, heard, least, at, verdicts));
        }
    }

    /** Whether that is the last moment at which a step is of use: its window ends, or the next of its series opens. */
    private static boolean closesAt(AuthoredStep step, Instant at) {
        boolean timed = !step.isVisit() && !step.says().timings().isEmpty();
        return timed
                || step.step().dates().due().flatMap(DueWindow::latest).equals(Optional.of(at))
                || isFollowedAt(step, at);
    }

    /** By law 11, where dates are fixed. Where the next may be done before its date, or comes by a rule, that date is not asked. */
    private static boolean isFollowedAt(AuthoredStep step, Instant at) {
        Repetition repeat = step.says().repeat();
        boolean fixed = repeat instanceof Repetition.At
                || repeat instanceof Repetition.Every every && every.recall() != Repetition.Recall.LAST_COMPLETED;
        boolean early = fixed && step.says().due().flatMap(Due::earliest).isPresent();
        return repeat instanceof Repetition.Recurs
                || early
                || fixed
                        && Days.ifKnown(() -> Series.firsts(step).stream()
                                        .flatMap(first -> Series.date(step, first, step.occurrence() + 1).stream())
                                        .anyMatch(at::equals))
                                .orElse(false);
    }

    private static void notSooner(Clause clause, Heard heard, Instant least, Instant at, Verdicts verdicts) {
        verdicts.met(clause);
        if (at.isBefore(least)) {
            verdicts.broken(finding(clause, heard, "a rung passes at " + at, "it passes at " + least + " or later"));
        }
    }

    /** The time of the next rung is set. */
    private static void isSet(Heard heard, Silent now, Optional<Instant> deadline, Verdicts verdicts) {
        if (deadline.isEmpty() || now.told().isAfter(now.since())) {
            return;
        }
        // Where she is asked, her silence counts from when she can be, which may be another day.
        Optional<AuthoredStep> step = heard.step().filter(it -> !it.isContact() && !it.isVisit());
        Optional<Ladder> ladder = step.flatMap(it -> Ladder.of(it, now.state()));
        // The author's last rung comes again, and how often that is is not for its span alone to say.
        if (ladder.isEmpty()
                || now.rung() >= ladder.get().length()
                || now.rung() == 0 && ladder.get().from() != SilenceStart.ENTRY) {
            return;
        }
        Rung rung = ladder.get().rung(now.rung());
        Days days = ladder.get().days(rung);
        boolean windowCloses = closesAt(step.get(), deadline.get());
        Instant since = now.rung() == 0 ? lateFrom(step.get(), now.since()) : now.since();
        Days.ifKnown(() -> days.plus(since, rung.after(), 1)).ifPresent(at -> {
            verdicts.met(ITS_DATE);
            boolean its =
                    !deadline.get().isBefore(at) && days.dateOf(deadline.get()).equals(days.dateOf(at));
            if (!its && !windowCloses) {
                verdicts.broken(finding(ITS_DATE, heard, "a rung is due at " + deadline.get(), "it is due at " + at));
            }
        });
    }

    /** Work that is given before its target is late only after it, by law 23, unless its author wrote when. */
    private static Instant lateFrom(AuthoredStep step, Instant since) {
        boolean written = !(step.says().kind() instanceof StepKind.Work)
                || !step.says().silence().isEmpty();
        return written
                ? since
                : step.step()
                        .dates()
                        .due()
                        .map(DueWindow::target)
                        .filter(since::isBefore)
                        .orElse(since);
    }

    private static Finding finding(Clause clause, Heard heard, String library, String oracle) {
        return new Finding(
                clause,
                heard.decided().at(),
                heard.decided().agenda(),
                Optional.of(heard.event().step()),
                library,
                oracle);
    }
}
