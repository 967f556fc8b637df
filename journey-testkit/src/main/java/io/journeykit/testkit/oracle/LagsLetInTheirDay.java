package io.journeykit.testkit.oracle;

import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.Report;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.StepEvent;
import io.journeykit.calendar.hours.WeeklyHours;
import io.journeykit.planning.Slot;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepKind;
import io.journeykit.template.Timing;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Law 22 of lags: a slot on the very date that a span of days leads to fits, whatever its time of day.
 *
 * <p>Judged where nothing else can be held against the slot: one visit is sought by itself, nobody else competes, and
 * the person can come at any time.
 */
final class LagsLetInTheirDay implements Law {

    private static final Clause WHOLE_DAY = new Clause(
            22,
            "lag-lets-in-its-whole-day",
            "At least so many days lets in the whole date that they lead to, and at most so many too.");

    private static final int MOST_OPTIONS = 3;

    @Override
    public List<Clause> clauses() {
        return List.of(WHOLE_DAY);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        if (books.world().people().size() == 1) {
            books.agendas().forEach(agenda -> judge(books, agenda, verdicts));
        }
    }

    private static void judge(Books books, AgendaId agenda, Verdicts verdicts) {
        Map<EffectKey, StepRef> sought = new HashMap<>();
        Set<String> known = new HashSet<>();
        for (State state : books.judged(agenda)) {
            if (state.commit().input() instanceof Input.EffectReported reported
                    && reported.report() instanceof Report.Done done
                    && sought.containsKey(reported.key())) {
                AuthoredStep.in(books, state.after(), sought.get(reported.key()))
                        .filter(LagsLetInTheirDay::isByItself)
                        .filter(step -> moves(state, step))
                        .ifPresent(step -> judge(new FoundSlots(state, step, slots(done, step, known)), verdicts));
            }
            state.commit().effects().forEach(effect -> {
                if (effect.request() instanceof Request.FindSlots find
                        && !find.watch()
                        && find.visits().size() == 1) {
                    sought.put(effect.key(), find.visits().get(0).step());
                }
            });
            state.events().forEach(event -> known.addAll(slotsOf(event)));
        }
    }

    /** Whether what was found was looked at: it may have come too late. */
    private static boolean moves(State state, AuthoredStep step) {
        return state.events().stream()
                .anyMatch(event -> event instanceof StepEvent.Moved moved
                        && moved.step().equals(step.step().ref()));
    }

    /** What was found and never came up before: she may have said no to it, or have given it back. */
    private static List<Slot> slots(Report.Done done, AuthoredStep step, Set<String> known) {
        return done.found().stream()
                .filter(found -> found.visit().equals(step.step().ref().toString()))
                .flatMap(found -> found.slots().stream())
                .filter(slot -> !known.contains(slot.id()))
                .toList();
    }

    private static List<String> slotsOf(Event event) {
        List<String> ids = new ArrayList<>();
        if (event instanceof JourneyEvent.ChainChanged changed) {
            changed.chain().options().forEach(option -> option.slots().values().forEach(slot -> ids.add(slot.id())));
        } else if (event instanceof StepEvent.VisitBooked booked) {
            ids.add(booked.slot().id());
        }
        return ids;
    }

    private static boolean isByItself(AuthoredStep step) {
        boolean bound = step.template().together().stream()
                        .anyMatch(group -> group.steps().contains(step.step().id()))
                || step.template().steps().stream().anyMatch(other -> isTimedFrom(other.timings(), step));
        boolean window = step.says()
                .due()
                .filter(due -> due.earliest().isPresent() || due.latest().isPresent())
                .isPresent();
        return step.says().kind() instanceof StepKind.Booking booking
                && step.says().repeat() instanceof Repetition.Once
                && booking.under().isEmpty()
                && !bound
                && !window
                && step.agenda().person().preferences().availability().equals(WeeklyHours.ALWAYS);
    }

    private static boolean isTimedFrom(List<Timing> timings, AuthoredStep step) {
        return timings.stream()
                .anyMatch(timing -> timing.point() instanceof Point.OfStep point
                        && point.step().equals(step.step().id()));
    }

    private static void judge(FoundSlots found, Verdicts verdicts) {
        List<Slot> offered = found.offered();
        for (Slot slot : found.slots()) {
            if (offered.size() < MOST_OPTIONS && found.mustBeOffered(slot)) {
                verdicts.met(WHOLE_DAY);
                if (offered.stream().noneMatch(one -> !one.start().isAfter(slot.start()))) {
                    verdicts.broken(finding(found, slot));
                }
            }
        }
    }

    private static Finding finding(FoundSlots found, Slot slot) {
        return new Finding(
                WHOLE_DAY,
                found.state().at(),
                found.step().agenda().id(),
                Optional.of(found.step().step().ref()),
                "the slot at " + slot.start() + " is left out, and none as early is offered",
                "it fits: " + found.step().says().timings());
    }
}
