package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Chain;
import io.journeykit.agenda.Stamp;
import io.journeykit.calendar.DueWindow;
import io.journeykit.lifecycle.Signals;
import io.journeykit.planning.Slot;
import io.journeykit.template.Due;
import io.journeykit.template.Timing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether what was booked or offered still fits, since something else moved. What does not is planned again; a visit that
 * stands is proposed anew once, and never moved in silence.
 */
final class Keeping {

    private static final String BROKEN = "chain-broken";

    private Keeping() {}

    /** Looks at a booking again; its window is held against it only when that moved, as people may book beyond it. */
    static void look(Turn turn, Run run, boolean windowMoved) {
        if (!run.plan().isBooking()) {
            return;
        }
        Optional<Slot> booked = Visits.booked(run.step());
        if (booked.isPresent()) {
            booked(turn, run, windowMoved && !isInWindow(run, booked.get()));
        } else if (windowMoved) {
            offered(turn, run);
        }
    }

    private static void booked(Turn turn, Run run, boolean outside) {
        boolean ahead = run.step().dates().start().get().isAfter(turn.now);
        if (!ahead || !outside && keepsAll(run) || isKnown(turn, run)) {
            return;
        }
        boolean proposes = run.plan().machine().signalOf(Signals.REPLAN) >= 0;
        Stamp stamp = turn.stamp(Why.REDATED, run.step().id().value());
        // Where it is not heard now, something is being proposed or exchanged already, and it is looked at again then.
        if (proposes) {
            Running.fire(turn, run, Signals.REPLAN, stamp);
        } else {
            turn.incident(BROKEN, BROKEN, run.about(), stamp);
        }
    }

    private static boolean keepsAll(Run run) {
        for (Timing timing : run.plan().template().timings()) {
            if (!keeps(run, timing)) {
                return false;
            }
        }
        return Groups.broken(run, run.step().dates().slot().get()).isEmpty();
    }

    /** What is proposed to be moved, and since when it no longer fits. */
    static String difference(Run run, Slot now, Slot then) {
        String why = run.plan().template().timings().stream()
                .filter(timing -> !keeps(run, timing))
                .findFirst()
                .map(timing -> "it is no longer as it must be: " + timing)
                .or(() -> Groups.broken(run, now).map(bound -> "it " + bound.reason()))
                .orElse("it is no longer in its window");
        return ChainPlan.name(run.step()) + " from " + now + " to " + then + ", since " + why;
    }

    private static boolean isKnown(Turn turn, Run run) {
        return turn.draft.incidents().stream()
                .anyMatch(one -> one.isAbout(run.ref()) && one.subject().equals(BROKEN));
    }

    /** Options of which one can no longer be had are taken back, and others are found. */
    private static void offered(Turn turn, Run run) {
        Optional<Chain> chain = run.journey().head().chainOf(run.ref());
        boolean fits = chain.map(Chain::options).orElse(List.of()).stream()
                .flatMap(option -> option.slotFor(run.ref()).stream())
                .allMatch(slot -> isInWindow(run, slot));
        if (!fits) {
            Stamp stamp = turn.stamp(Why.REDATED, run.step().id().value());
            Chains.members(turn, chain.get(), Signals.REPLAN).stream()
                    .filter(member -> !Visits.isBooked(member.step()))
                    .forEach(member -> Running.fire(turn, member, Signals.REPLAN, stamp));
        }
    }

    private static boolean isInWindow(Run run, Slot slot) {
        Optional<DueWindow> due = run.step().dates().due();
        boolean opens = run.plan().template().due().flatMap(Due::earliest).isPresent();
        boolean early = opens
                && due.filter(window -> slot.start().isBefore(window.earliest()))
                        .isPresent();
        return !early && due.filter(window -> window.isMissedAt(slot.start())).isEmpty();
    }

    private static boolean keeps(Run run, Timing timing) {
        Optional<Instant> subject = Points.of(run.step(), timing.edge());
        Optional<Instant> point = Points.binding(run, timing.point());
        return subject.isEmpty()
                || point.isEmpty()
                || Timings.keeps(
                        timing,
                        new Timings.Times(subject.get(), point.get()),
                        run.template().site());
    }
}
