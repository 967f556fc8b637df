package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Chain;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.Step;
import io.journeykit.calendar.DueWindow;
import io.journeykit.lifecycle.Act;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.planning.Slot;
import io.journeykit.readings.ReferencePoints;
import io.journeykit.template.Point;
import io.journeykit.template.Timing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether what was booked or offered still fits, since something else moved. What does not is planned again; a visit that
 * stands is proposed anew once, and never moved in silence.
 */
final class BookingFit {

    private BookingFit() {}

    /** Looks at a booking again; its window is held against it only when that moved, as people may book beyond it. */
    static void look(LiveStep step, boolean windowMoved) {
        if (!step.plan().isBooking()) {
            return;
        }
        Optional<Slot> booked = MeantVisit.booked(step.entry());
        if (booked.isPresent() && !step.isOpen()) {
            past(step);
        } else if (booked.isPresent()) {
            booked(step, windowMoved && !isInWindow(step, booked.get()));
        } else if (windowMoved) {
            offered(step);
        }
    }

    private static void booked(LiveStep step, boolean outside) {
        boolean ahead = step.dates().start().get().isAfter(step.now());
        if (!ahead) {
            past(step);
            return;
        }
        if (!outside && keepsAll(step) || isKnown(step)) {
            return;
        }
        boolean proposes = step.plan().machine().signalOf(Meaning.REPLAN) >= 0;
        Stamp stamp = step.stamp(Why.REDATED, step.itself());
        // Where it is not heard now, something is being proposed or exchanged already, and it is looked at again then.
        if (proposes) {
            step.fire(Meaning.REPLAN, stamp);
        } else {
            step.incident(Act.CHAIN_BROKEN, stamp);
        }
    }

    /** What is past is not planned again: that another visit of hers, which is still ahead, no longer fits it is shown. */
    private static void past(LiveStep step) {
        boolean broken = step.plan().template().timings().stream()
                .filter(timing -> timing.point() instanceof Point.OfStep)
                .filter(timing -> !keeps(step, timing))
                .anyMatch(timing -> ReferencePoints.binding(step, timing.point())
                        .filter(step.now()::isBefore)
                        .isPresent());
        if (broken && !isKnown(step)) {
            step.incident(Act.CHAIN_BROKEN, step.stamp(Why.REDATED, step.itself()));
        }
    }

    /** Whether a visit that is booked for a step keeps the timings of another that is to share it. */
    static boolean suits(LiveStep step, Step visit) {
        return visit.dates().start().isEmpty()
                || step.plan().template().timings().stream().allMatch(timing -> keeps(step, visit, timing));
    }

    private static boolean keepsAll(LiveStep step) {
        for (Timing timing : step.plan().template().timings()) {
            if (!keeps(step, timing)) {
                return false;
            }
        }
        return CommonVisits.broken(step, step.dates().slot().get()).isEmpty()
                && SeriesSpacing.of(step, List.of()).keeps();
    }

    /** What is proposed to be moved, and since when it no longer fits. */
    static Phrase difference(LiveStep step, Slot now, Slot then) {
        Phrase why = step.plan().template().timings().stream()
                .filter(timing -> !keeps(step, timing))
                .findFirst()
                .map(timing -> Phrase.of("breaks.timing").with("timing", timing.phrase()))
                .or(() -> CommonVisits.broken(step, now)
                        .map(bound -> Phrase.of("breaks.bond").with("reason", bound.reason())))
                .orElse(Phrase.of(isInWindow(step, now) ? "breaks.asked" : "breaks.window"));
        return Phrase.of("move")
                .with("step", step.itself())
                .with("from", now.said())
                .with("to", then.said())
                .with("why", why);
    }

    /** Whether a person looks at it already, asked by its machine or, where that does not hear it, from here. */
    private static boolean isKnown(LiveStep step) {
        Optional<Part> broken = Optional.of(new Name(Name.Kind.TEXT, Act.CHAIN_BROKEN));
        return step.agenda().incidents().stream()
                .filter(one -> one.isAbout(step.ref()))
                .anyMatch(one ->
                        one.code().equals(Act.CHAIN_BROKEN) || one.about().equals(broken));
    }

    /** Options of which one can no longer be had are taken back, and others are found. */
    private static void offered(LiveStep step) {
        Optional<Chain> chain = step.journey().head().chainOf(step.ref());
        boolean fits = chain.map(Chain::options).orElse(List.of()).stream()
                .flatMap(option -> option.slotFor(step.ref()).stream())
                .allMatch(slot -> isInWindow(step, slot));
        if (!fits) {
            Stamp stamp = step.stamp(Why.REDATED, step.itself());
            Chains.members(step.decision(), chain.get(), Meaning.REPLAN).stream()
                    .filter(member -> !member.hasVisit())
                    .forEach(member -> member.fire(Meaning.REPLAN, stamp));
        }
    }

    static boolean isInWindow(LiveStep step, Slot slot) {
        Optional<DueWindow> due = step.dates().due();
        boolean opens = DueDates.hasEarliest(step);
        boolean early = opens
                && due.filter(window -> slot.start().isBefore(window.earliest()))
                        .isPresent();
        return !early && due.filter(window -> window.isMissedAt(slot.start())).isEmpty();
    }

    private static boolean keeps(LiveStep step, Timing timing) {
        return keeps(step, step.entry(), timing);
    }

    private static boolean keeps(LiveStep step, Step visit, Timing timing) {
        Optional<Instant> subject = ReferencePoints.of(visit, timing.edge());
        Optional<Instant> point = ReferencePoints.binding(step, timing.point());
        return subject.isEmpty()
                || point.isEmpty()
                || Timings.keeps(
                        timing,
                        new Timings.Times(subject.get(), point.get()),
                        step.template().site());
    }
}
