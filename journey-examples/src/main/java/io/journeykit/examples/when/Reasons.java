package io.journeykit.examples.when;

import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.Span;
import io.journeykit.template.Offset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a date is what it is, in words. */
record Reasons(Almanac site) {

    /** Days are told one by one up to here, and above only those that are no weekend. */
    private static final int TOLD = 31;

    /** What was counted, what was passed over, and what the calendar and the clocks did to it. */
    List<String> counted(Ask.Timing timing, Instant from, Instant at) {
        List<String> because = new ArrayList<>();
        if (timing.span() instanceof Span.WorkingDays) {
            days(site.dateOf(from), site.dateOf(at), because);
        } else if (timing.span().movesDate()) {
            monthEnd((Span.Calendar) timing.span(), timing.direction(), from, at)
                    .ifPresent(because::add);
        }
        offsets(from, at).ifPresent(because::add);
        return because;
    }

    private void days(LocalDate from, LocalDate to, List<String> because) {
        int step = to.isBefore(from) ? -1 : 1;
        boolean each = Math.abs(to.toEpochDay() - from.toEpochDay()) <= TOLD;
        int number = 0;
        for (LocalDate date = from; !date.equals(to); ) {
            date = date.plusDays(step);
            Optional<String> closed = site.calendar().whyClosed(date);
            boolean weekend = date.getDayOfWeek().getValue() > 5;
            if (closed.isEmpty()) {
                number++;
            }
            if (each || closed.isPresent() && !weekend) {
                because.add(day(date)
                        + closed.map(why -> " is no working day: " + why).orElse(" is working day " + number));
            }
        }
    }

    private Optional<String> monthEnd(Span.Calendar span, Offset.Direction direction, Instant from, Instant at) {
        int day = site.dateOf(from).getDayOfMonth();
        boolean onlyMonths = span.period().getDays() == 0 && span.exact().isZero();
        LocalDate date = site.dateOf(at);
        return onlyMonths && date.getDayOfMonth() != day
                ? Optional.of("the month that is " + span + " "
                        + direction.name().toLowerCase(Locale.ROOT) + " has no day " + day + ", so it is " + day(date))
                : Optional.empty();
    }

    private Optional<String> offsets(Instant from, Instant at) {
        ZoneOffset before = site.zone().getRules().getOffset(from);
        ZoneOffset after = site.zone().getRules().getOffset(at);
        return before.equals(after)
                ? Optional.empty()
                : Optional.of("the clocks are at UTC" + after.getId().replace("Z", "") + " there and at UTC"
                        + before.getId().replace("Z", "") + " where it is counted from, which are "
                        + Duration.between(from, at).abs().toHours() + " hours apart");
    }

    /** A clock change of the same day. */
    List<String> ofClocks(Instant at) {
        ZoneOffsetTransition change = site.zone()
                .getRules()
                .nextTransition(site.startOf(site.dateOf(at)).minusSeconds(1));
        boolean thatDay = change != null && site.dateOf(change.getInstant()).equals(site.dateOf(at));
        return thatDay
                ? List.of("the clocks change that day, from "
                        + change.getDateTimeBefore().toLocalTime() + " to "
                        + change.getDateTimeAfter().toLocalTime())
                : List.of();
    }

    /** Why the place does not work on a date. */
    List<String> ofDay(LocalDate date) {
        return Stream.of(site.calendar().whyClosed(date))
                .flatMap(Optional::stream)
                .map(why -> day(date) + " is no working day: " + why)
                .toList();
    }

    /** {@code Tue 2026-04-21}. */
    static String day(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " " + date;
    }
}
