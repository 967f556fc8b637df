package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Journey;
import io.journeykit.agenda.Step;
import io.journeykit.calendar.Span;
import io.journeykit.template.Due;
import io.journeykit.template.Offset;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.testkit.world.World;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Until when a contact is of use, by what its author wrote. Where days are counted it is to the end of the date, in
 * whichever zone that is latest; where a date is open it is never too late.
 */
record LatestUse(World world, Part part, Situation then) {

    /** By its latest time, as the point stands that this is counted from. */
    Optional<Instant> byDue() {
        return due().flatMap(due -> due.latest()
                .flatMap(latest -> point(due.from())
                        .flatMap(from -> zones().flatMap(zone -> at(from, latest, zone).stream())
                                .max(Comparator.naturalOrder())
                                .map(at -> entered(due, from, at))
                                .map(at -> isBefore(latest) && !isFurther() && at.isAfter(from) ? from : at))));
    }

    /** Of a series only the first comes before the point. */
    private boolean isFurther() {
        return part.step().occurrence() > 1 && !(part.template().repeat() instanceof Repetition.ForEach);
    }

    private static boolean isBefore(Offset offset) {
        return offset.direction() == Offset.Direction.BEFORE;
    }

    /** A contact is of no more use for a late entry; an offer is of use as long as its visit may be, which is due from then. */
    private Instant entered(Due due, Instant from, Instant at) {
        Instant begun = journey().map(journey -> journey.origin().begun()).orElse(Instant.MIN);
        Optional<PlainDates> dates = dates(part.journey().site().zone());
        boolean late = dates.flatMap(wall -> wall.at(from, due.target()))
                .filter(target -> target.isBefore(begun))
                .isPresent();
        return part.isContact() || !late
                ? at
                : dates.flatMap(wall ->
                                wall.at(begun, due.latest().orElseThrow()).map(wall::endOfDay))
                        .filter(at::isBefore)
                        .orElse(Instant.MAX);
    }

    private Optional<Instant> at(Instant from, Offset latest, ZoneId zone) {
        return dates(zone)
                .flatMap(dates -> dates.at(from, latest)
                        .flatMap(first -> later(dates, first))
                        .map(at -> countsDays(latest.span()) ? dates.endOfDay(at) : at));
    }

    /** A further occurrence is as much later as it lies after the first; empty where that is for others to say. */
    private Optional<Instant> later(PlainDates dates, Instant first) {
        int before = part.step().occurrence() - 1;
        Repetition repeat = part.template().repeat();
        if (repeat instanceof Repetition.At at && before < at.offsets().size()) {
            return dates.after(first, at.offsets().get(before), 1).map(dates::endOfDay);
        }
        if (before == 0 || repeat instanceof Repetition.ForEach) {
            return Optional.of(first);
        }
        return repeat instanceof Repetition.Every every && every.recall() == Repetition.Recall.FIXED
                ? dates.after(first, every.interval(), before).map(dates::endOfDay)
                : Optional.empty();
    }

    /** By how long it helps after it fell due. */
    Optional<Instant> bySpan(Instant fellDue) {
        Optional<Span> span = part.template().contact().usefulFor();
        return span.flatMap(useful -> zones().flatMap(zone -> dates(zone).stream())
                .flatMap(dates ->
                        dates
                                .after(fellDue, useful, 1)
                                .map(at -> countsDays(useful) ? dates.endOfDay(at) : at)
                                .stream())
                .max(Comparator.naturalOrder()));
    }

    /** The point that it is to be said before; of a series only the first is, and of a booking that is what its visit is to be. */
    Optional<Instant> before() {
        boolean mayBeAfter =
                due().flatMap(Due::latest).filter(latest -> !isBefore(latest)).isPresent();
        return isFurther() || mayBeAfter || !part.isContact() || !Importance.isBefore(part)
                ? Optional.empty()
                : due().flatMap(due -> point(due.from()));
    }

    private Optional<Due> due() {
        return part.template().due();
    }

    private static boolean countsDays(Span span) {
        return span.movesDate() || span.isZero();
    }

    private Optional<Journey> journey() {
        return then.agenda().journey(part.step().journey());
    }

    /** When the point is; the last, where several are meant. */
    private Optional<Instant> point(Point point) {
        if (point instanceof Point.OfStep of) {
            return part.meant(of.step(), then).stream()
                    .flatMap(step -> edge(step, of.edge()).stream())
                    .max(Comparator.naturalOrder());
        }
        String name = ((Point.Anchor) point).name();
        return name.equals("begin")
                ? journey().map(journey -> journey.origin().begun())
                : journey().map(journey -> journey.origin().anchors().get(name));
    }

    private static Optional<Instant> edge(Step step, Point.Edge edge) {
        return edge == Point.Edge.START ? step.dates().start() : step.dates().end();
    }

    private Stream<ZoneId> zones() {
        Set<ZoneId> zones = new LinkedHashSet<>(then.permission().preferences().zones());
        zones.add(part.journey().site().zone());
        return zones.stream();
    }

    private Optional<PlainDates> dates(ZoneId zone) {
        return PlainDates.of(world, part.journey(), zone);
    }

    @Override
    public String toString() {
        return "how long " + part + " is of use";
    }
}
