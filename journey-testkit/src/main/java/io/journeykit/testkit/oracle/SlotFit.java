package io.journeykit.testkit.oracle;

import static java.util.Objects.requireNonNull;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Request;
import io.journeykit.calendar.DueWindow;
import io.journeykit.calendar.hours.DailyHours;
import io.journeykit.calendar.hours.WeeklyHours;
import io.journeykit.planning.Slot;
import io.journeykit.template.Due;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepTemplate;
import io.journeykit.testkit.oracle.Dealings.Search;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepRef;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a slot clearly suits a visit that was sought, so that nothing but who else waits is in the way: where there is
 * any doubt it does not.
 *
 * @param search what was sought last for it
 */
record SlotFit(Books books, Search search, Moment moment) {

    /** Whether the visit stands alone: no timing, group or repetition binds it to others. */
    static boolean isAlone(Books books, StepRef ref) {
        Optional<JourneyTemplate> template = books.template(ref.journey());
        Optional<StepTemplate> step = books.template(ref);
        return step.filter(one -> one.timings().isEmpty() && one.repeat() instanceof Repetition.Once)
                        .isPresent()
                && template.get().together().stream()
                        .noneMatch(group -> group.steps().contains(ref.step()))
                && template.get().steps().stream()
                        .flatMap(other -> other.timings().stream())
                        .noneMatch(timing -> timing.point() instanceof Point.OfStep of
                                && of.step().equals(ref.step()));
    }

    boolean clearly(Slot slot) {
        return suits(slot)
                && books.visits().dealings().offers().openAt(moment).noneMatch(open -> isTakenUpBy(open.offer(), slot));
    }

    /** The same, though it may be offered to her or to others already. */
    boolean suits(Slot slot) {
        return isWanted(slot) && isInTime(slot) && isPossible(slot) && Supply.has(books, slot, search.agenda(), moment);
    }

    private boolean isWanted(Slot slot) {
        boolean ofService = books.world()
                .cast()
                .party(slot.provider())
                .filter(party -> party.openings().stream()
                        .anyMatch(one -> one.service().equals(search.visit().service())
                                && one.slot().id().equals(slot.id())))
                .isPresent();
        return ofService
                && !isTwice(slot)
                && search.visit().providers().allow(slot.provider())
                && !slot.start().isBefore(search.visit().from())
                && search.visit().to().map(to -> !slot.start().isAfter(to)).orElse(true);
    }

    /** Of two slots of one name and service, on the clocks of two zones, nobody can say which is meant. */
    private boolean isTwice(Slot slot) {
        return books.world().cast().party(slot.provider()).stream()
                        .flatMap(party -> party.openings().stream())
                        .filter(opening ->
                                opening.service().equals(search.visit().service()))
                        .map(opening -> opening.slot())
                        .filter(one -> one.id().equals(slot.id()))
                        .distinct()
                        .count()
                > 1;
    }

    private boolean isInTime(Slot slot) {
        StepRef ref = search.visit().step();
        Optional<DueWindow> window =
                agenda().step(ref).flatMap(step -> step.dates().due());
        boolean opens = books.template(ref)
                .flatMap(StepTemplate::due)
                .flatMap(Due::earliest)
                .isPresent();
        boolean byItsAuthor = AuthoredStep.in(books, agenda(), ref)
                .flatMap(AuthorsWindow::of)
                .map(written -> written.has(slot.start()))
                .orElse(true);
        return byItsAuthor
                && !slot.start().isBefore(NothingBegun.earliest(books, ref, moment.at()))
                && window.filter(one -> opens && slot.start().isBefore(one.earliest()) || one.isMissedAt(slot.start()))
                        .isEmpty();
    }

    private boolean isPossible(Slot slot) {
        WeeklyHours free = agenda().person().preferences().availability();
        return allows(free, slot.start().atZone(slot.zone()).toLocalDateTime())
                && books.visits().of(search.agenda(), moment).stream()
                        .allMatch(one -> NoOverlap.areApart(books, one.slot(), slot))
                && Stream.concat(chosen(), unanswered()).allMatch(one -> NoOverlap.areApart(books, one, slot));
    }

    /** What she said yes to for other visits of hers, be it booked yet or not. */
    private Stream<Slot> chosen() {
        return agenda().journeys().stream()
                .flatMap(journey -> journey.steps().stream())
                .filter(step ->
                        step.isOpen() && !step.ref().equals(search.visit().step()))
                .flatMap(step -> step.dates().slot().stream());
    }

    /** What a provider was asked for, and has not been heard of yet: it may be hers. */
    private Stream<Slot> unanswered() {
        return agenda().desk().awaited().stream()
                .filter(effect -> !effect.isAbout(search.visit().step()))
                .flatMap(effect -> effect.undo().stream())
                .flatMap(undo -> undo instanceof Request.ReleaseSlot release
                        ? Stream.of(release.slot())
                        : undo instanceof Request.CancelBooking cancel ? Stream.of(cancel.slot()) : Stream.empty());
    }

    /** Whether it is kept for another by that offer, or could not be had if she chose from that offer. */
    private boolean isTakenUpBy(Offer offer, Slot slot) {
        AgendaId whose = search.agenda();
        if (!offer.agenda().equals(whose)) {
            return offer.has(slot);
        }
        return !offer.leader().equals(search.visit().step())
                && offer.slots().stream().anyMatch(one -> !NoOverlap.areApart(books, one, slot));
    }

    private Agenda agenda() {
        return books.at(search.agenda(), moment);
    }

    static boolean allows(WeeklyHours hours, LocalDateTime local) {
        LocalTime time = local.toLocalTime();
        return requireNonNull(hours.byDay().get(local.getDayOfWeek())).stream().anyMatch(one -> isIn(one, time))
                || requireNonNull(hours.byDay().get(local.getDayOfWeek().minus(1))).stream()
                        .anyMatch(one -> one.wrapsMidnight() && time.isBefore(one.to()));
    }

    private static boolean isIn(DailyHours hours, LocalTime time) {
        boolean toMidnight = hours.wrapsMidnight() || hours.to().equals(LocalTime.MIDNIGHT);
        return !time.isBefore(hours.from()) && (toMidnight || time.isBefore(hours.to()));
    }

    @Override
    public String toString() {
        return "what fits " + search.visit().step();
    }
}
