package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.DueWindow;
import io.journeykit.calendar.days.BeyondHorizon;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.readings.ReferencePoints;
import io.journeykit.template.Due;
import io.journeykit.template.Give;
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
        return patient.equals(site.zone()) ? site : site.in(patient);
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
        Optional<Instant> from =
                due.isEmpty() ? Optional.of(step.journey().head().origin().begun()) : base(step, due.get());
        if (from.isEmpty()) {
            return Optional.empty();
        }
        Instant first =
                due.map(d -> DueBounds.target(almanac, from.get(), d.target())).orElse(from.get());
        if (step.plan().template().repeat() instanceof Repetition.Recurs recurs
                && recurs.rule().isQuota()) {
            return RuleWindows.window(step, almanac, first)
                    .map(window -> isContact(step.plan().kind()) ? ContactTiming.within(step, window) : window)
                    .map(window -> DueAtEntry.window(step, window));
        }
        Optional<Instant> target = OccurrenceTargets.of(step, almanac, first);
        return target.map(at -> {
                    OccurrenceShift shift = OccurrenceShift.between(almanac, first, at);
                    return window(step, at, new DueBounds(almanac, from.get(), shift));
                })
                .map(window -> DueAtEntry.window(step, window));
    }

    /** Later occurrences keep the distances of the first one's window to its target. */
    private static DueWindow window(LiveStep step, Instant target, DueBounds bounds) {
        Optional<Due> due = step.plan().template().due();
        Optional<Instant> latest = latest(step, bounds);
        Optional<Instant> earliest = due.flatMap(Due::earliest).map(bounds::earliest);
        Instant aimed = isContact(step.plan().kind()) ? aimed(step, target, latest) : target;
        Instant opens = earliest.filter(e -> e.isBefore(aimed)).orElseGet(() -> opens(step, bounds.almanac(), aimed));
        DueWindow window = DueWindow.at(aimed).opening(opens);
        return latest.filter(l -> !l.isBefore(aimed)).map(window::until).orElse(window);
    }

    /** A later visit of a series is not looked for before its date; work is given when its author says so. */
    private static Instant opens(LiveStep step, Almanac almanac, Instant target) {
        if (isLaterVisit(step)) {
            return almanac.startOf(almanac.dateOf(target));
        }
        return step.plan()
                .template()
                .due()
                .flatMap(Due::give)
                .map(give -> given(step, almanac, target, give))
                .filter(target::isAfter)
                .orElse(target);
    }

    /** At once, or from the start of the date that lies so long before its target. */
    private static Instant given(LiveStep step, Almanac almanac, Instant target, Give give) {
        return give.before()
                .map(span ->
                        new DueBounds(almanac, target, OccurrenceShift.none(almanac)).earliest(Offset.before(span)))
                .orElseGet(() -> step.journey().head().origin().begun());
    }

    private static boolean isLaterVisit(LiveStep step) {
        return step.plan().isBooking() && step.ref().occurrence() > 1 && repeats(step);
    }

    /** Whether its visit may not come as soon as possible: its author says from when on, or it is a later one of a series. */
    static boolean hasEarliest(LiveStep step) {
        return step.plan().template().due().flatMap(Due::earliest).isPresent() || isLaterVisit(step);
    }

    /** By when a visit is aimed at: the end of its target's date; later ones of a series are aimed at as early as they may be. */
    static Optional<Instant> by(LiveStep step) {
        Almanac almanac = almanac(step);
        boolean ofDays = step.plan()
                .template()
                .due()
                .map(Due::target)
                .filter(DueBounds::leadsToDate)
                .isPresent();
        return step.dates()
                .due()
                .map(DueWindow::target)
                .filter(target -> !isLaterOfCourse(step) && !isLaterVisit(step))
                .map(target -> ofDays ? almanac.endOf(almanac.dateOf(target)) : target);
    }

    /** What a visit is to be near to, where its author says so; empty while that is not known. */
    static Optional<Instant> aim(LiveStep step) {
        return step.dates()
                .due()
                .map(DueWindow::target)
                .filter(target -> step.plan().booking().nearTarget() && !isLaterOfCourse(step));
    }

    /** A course is due when its first visit is; the others follow that one. */
    static boolean isLaterOfCourse(LiveStep step) {
        return step.plan().template().repeat() instanceof Repetition.Course
                && step.ref().occurrence() > 1;
    }

    /** What is to be said before something has that as its latest, where its author says nothing else. */
    private static Optional<Instant> latest(LiveStep step, DueBounds bounds) {
        Optional<Due> due = step.plan().template().due();
        Optional<Instant> said =
                due.filter(d -> !isLaterOfCourse(step)).flatMap(Due::latest).map(bounds::latest);
        return said.isEmpty() && isContact(step.plan().kind()) && !repeats(step)
                ? due.filter(SpokenVisit::isBefore).map(before -> bounds.from())
                : said;
    }

    /** What cannot be said in time is aimed at its end, which is past then. */
    private static Instant aimed(LiveStep step, Instant target, Optional<Instant> latest) {
        Instant aimed = ContactTiming.at(step, target, latest);
        return latest.filter(aimed::isAfter).orElse(aimed);
    }

    /** Whether it is something to be said, of which the latest time is past. */
    static boolean isTooLateToSay(LiveStep step) {
        return isContact(step.plan().kind())
                && step.dates()
                        .due()
                        .flatMap(DueWindow::latest)
                        .filter(latest -> latest.isBefore(step.effective()))
                        .isPresent();
    }

    /** What the first occurrence is counted from; empty while that has no date. */
    static Optional<Instant> first(LiveStep step) {
        Optional<Due> due = step.plan().template().due();
        return due.isEmpty()
                ? Optional.of(step.journey().head().origin().begun())
                : base(step, due.get())
                        .map(from ->
                                DueBounds.target(almanac(step), from, due.get().target()));
    }

    /** What its dates are counted from; empty while that is not known. */
    static Optional<Instant> base(LiveStep step, Due due) {
        return ReferencePoints.when(step, due.from()).map(at -> due.base(at, almanac(step)));
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
