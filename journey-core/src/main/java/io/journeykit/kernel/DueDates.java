package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.DueWindow;
import io.journeykit.calendar.days.BeyondHorizon;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.planning.search.RisingSpan;
import io.journeykit.readings.ReferencePoints;
import io.journeykit.template.Due;
import io.journeykit.template.Entry;
import io.journeykit.template.Offset;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepKind;
import io.journeykit.vocabulary.Eternity;
import io.journeykit.vocabulary.Owner;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** When a step is due, resolved on the calendar of its place; a contact's in the patient's zone and window. */
final class DueDates {

    private DueDates() {}

    /** Brings the step's due window up to date, and says whether what it is counted from is known. */
    static boolean refresh(LiveStep step) {
        Optional<DueWindow> window;
        try {
            window = window(step);
        } catch (BeyondHorizon beyond) {
            step.incident("holiday-table-too-short", HolidayTables.ended(beyond), step.stamp(Why.DUE));
            window = Optional.empty();
        }
        if (!window.equals(step.dates().due())) {
            step.emit(dueSet(step, window));
        }
        return window.isPresent();
    }

    static boolean isDated(LiveStep step) {
        return step.plan().template().due().isPresent() || repeats(step);
    }

    /** The almanac that the step's dates are read in. */
    static Almanac almanac(LiveStep step) {
        if (!isContact(step.plan().kind())) {
            return step.template().site();
        }
        ZoneId patient = step.agenda().person().preferences().zone();
        Almanac site = step.template().site();
        return patient.equals(site.zone()) ? site : Almanac.of(patient, site.calendar());
    }

    static boolean isContact(StepKind kind) {
        return kind instanceof StepKind.Message
                || kind instanceof StepKind.Questionnaire
                || kind instanceof StepKind.Decision decision && decision.by() == Owner.PATIENT;
    }

    /** When the step opens: the start of its window, or for a booking so long before that the visit can be found. */
    static Instant opens(LiveStep step) {
        DueWindow window = step.dates().due().get();
        if (step.plan().isBooking()) {
            return step.plan()
                    .booking()
                    .ahead()
                    .map(ahead -> step.template().site().minus(window.earliest(), ahead))
                    .orElse(Eternity.BEGINNING);
        }
        return window.earliest();
    }

    private static Optional<DueWindow> window(LiveStep step) {
        Almanac almanac = almanac(step);
        Optional<Due> due = step.plan().template().due();
        Optional<Instant> from = due.isEmpty()
                ? Optional.of(step.journey().head().origin().begun())
                : ReferencePoints.when(step, due.get().from());
        if (from.isEmpty()) {
            return Optional.empty();
        }
        Instant first = due.map(d -> at(almanac, from.get(), d.target())).orElse(from.get());
        if (step.plan().template().repeat() instanceof Repetition.Recurs recurs
                && recurs.rule().isQuota()) {
            return RuleWindows.window(step, almanac, first)
                    .map(window -> isContact(step.plan().kind()) ? ContactTiming.within(step, window) : window)
                    .map(window -> entered(step, window));
        }
        Optional<Instant> target = OccurrenceTargets.of(step, almanac, first);
        return target.map(at -> window(step, from.get(), at, OccurrenceShift.between(almanac, first, at)))
                .map(window -> entered(step, window));
    }

    /** Later occurrences keep the distances of the first one's window to its target. */
    private static DueWindow window(LiveStep step, Instant from, Instant target, OccurrenceShift shift) {
        Optional<Due> due = step.plan().template().due();
        Optional<Instant> latest = due.flatMap(Due::latest).map(offset -> shift.of(at(shift.almanac(), from, offset)));
        Optional<Instant> earliest =
                due.flatMap(Due::earliest).map(offset -> shift.of(at(shift.almanac(), from, offset)));
        Instant aimed = isContact(step.plan().kind()) ? ContactTiming.at(step, target, latest) : target;
        Instant opens = earliest.filter(e -> e.isBefore(aimed)).orElse(aimed);
        DueWindow window = DueWindow.at(aimed).opening(opens);
        return latest.filter(l -> !l.isBefore(aimed)).map(window::until).orElse(window);
    }

    /** What the first occurrence is counted from; empty while that has no date. */
    static Optional<Instant> first(LiveStep step) {
        Optional<Due> due = step.plan().template().due();
        return due.isEmpty()
                ? Optional.of(step.journey().head().origin().begun())
                : ReferencePoints.when(step, due.get().from())
                        .map(from -> at(almanac(step), from, due.get().target()));
    }

    /** What would be past when the journey was entered is due at once, unless the template skips it. */
    private static DueWindow entered(LiveStep step, DueWindow window) {
        Instant begun = step.journey().head().origin().begun();
        boolean past = window.latest().orElse(window.target()).isBefore(begun);
        boolean catchUp = step.journey().head().origin().entry() != Entry.SKIP_PAST;
        return past && catchUp ? DueWindow.at(begun) : window;
    }

    /** Whether all of its window lay before the journey began. */
    static boolean wasPastAtEntry(LiveStep step) {
        Instant begun = step.journey().head().origin().begun();
        return step.dates()
                .due()
                .map(w -> w.latest().orElse(w.target()).isBefore(begun))
                .orElse(false);
    }

    /** So long before or after; what happens later is never followed by something earlier. */
    static Instant at(Almanac almanac, Instant from, Offset offset) {
        return offset.direction() == Offset.Direction.AFTER
                ? Instant.ofEpochSecond(
                        RisingSpan.of(offset.span(), almanac).earliestTo(from.getEpochSecond()), from.getNano())
                : almanac.minus(from, offset.span());
    }

    private static boolean repeats(LiveStep step) {
        Repetition repeat = step.plan().template().repeat();
        return repeat instanceof Repetition.Every && step.ref().occurrence() > 1
                || repeat instanceof Repetition.At
                || repeat instanceof Repetition.Recurs;
    }

    /** The window that a step is due in, as the part of a reason. */
    static Part said(LiveStep step) {
        DueWindow window = step.dates().due().orElseThrow();
        ZoneId zone = almanac(step).zone();
        Phrase phrase = Phrase.of("window")
                .with("earliest", Part.of(window.earliest(), zone))
                .with("target", Part.of(window.target(), zone));
        return window.latest()
                .map(latest -> phrase.with("latest", Part.of(latest, zone)))
                .orElse(phrase);
    }

    private static StepEvent.DueSet dueSet(LiveStep step, Optional<DueWindow> window) {
        Almanac almanac = almanac(step);
        Step entry = step.entry();
        Optional<StepEvent.Resolved> resolved = window.map(
                w -> new StepEvent.Resolved(almanac.wallTimeOf(w.target()), almanac.zone(), almanac.versions()));
        Why why = entry.dates().due().isEmpty() ? Why.DUE : Why.REDATED;
        return new StepEvent.DueSet(
                entry.ref(),
                window,
                resolved,
                step.stamp(why, step.plan().gates().due()));
    }
}
