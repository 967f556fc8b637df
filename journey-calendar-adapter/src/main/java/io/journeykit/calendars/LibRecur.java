package io.journeykit.calendars;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MONTHS;
import static java.time.temporal.ChronoUnit.SECONDS;
import static java.time.temporal.ChronoUnit.WEEKS;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/** A rule without an end, expanded by lib-recur from a start that is brought near to what is asked for. */
final class LibRecur {

    private static final LocalDateTime ANY = LocalDateTime.of(2024, 1, 1, 9, 0);

    private final RecurrenceRule rule;
    private final Freq frequency;
    private final int interval;
    private final boolean daysAreNamed;

    LibRecur(RecurrenceRule rule, Freq frequency) {
        this.rule = rule;
        this.frequency = frequency;
        this.interval = rule.getInterval();
        this.daysAreNamed = rule.hasPart(RecurrenceRule.Part.BYDAY) || rule.hasPart(RecurrenceRule.Part.BYMONTHDAY);
    }

    /** Whether it has an occurrence for a start on the first of a month. */
    boolean everComes() {
        return atOrAfter(ANY, ANY).isPresent();
    }

    /** The first occurrence that is not earlier than a wall time. */
    Optional<LocalDateTime> atOrAfter(LocalDateTime earliest, LocalDateTime start) {
        LocalDateTime near = near(earliest.toLocalDate(), start.toLocalDate()).atTime(start.toLocalTime());
        long asked = second(earliest.minusNanos(start.getNano()).plusNanos(999_999_999));
        try {
            RecurrenceRuleIterator found = from(near);
            while (found.hasNext()) {
                long second = found.nextMillis() / 1000;
                if (second >= asked) {
                    return Optional.of(LocalDateTime.ofEpochSecond(second, start.getNano(), ZoneOffset.UTC));
                }
            }
            return Optional.empty();
        } catch (IllegalArgumentException | IllegalStateException neverComes) {
            // So it ends a search that found nothing in a thousand periods.
            return Optional.empty();
        }
    }

    /** The occurrence by its number, counted from 1. */
    Optional<LocalDateTime> occurrence(int number, LocalDateTime start) {
        try {
            RecurrenceRuleIterator found = from(start);
            for (int passed = 1; passed < number; passed++) {
                found.nextMillis();
            }
            return Optional.of(LocalDateTime.ofEpochSecond(found.nextMillis() / 1000, start.getNano(), ZoneOffset.UTC));
        } catch (IllegalArgumentException | IllegalStateException | ArrayIndexOutOfBoundsException neverComes) {
            return Optional.empty();
        }
    }

    private RecurrenceRuleIterator from(LocalDateTime start) {
        return rule.iterator(new DateTime(
                start.getYear(),
                start.getMonthValue() - 1,
                start.getDayOfMonth(),
                start.getHour(),
                start.getMinute(),
                start.getSecond()));
    }

    private static long second(LocalDateTime wallTime) {
        return wallTime.truncatedTo(SECONDS).toEpochSecond(ZoneOffset.UTC);
    }

    /** A start from which the rule goes on as from its own, a whole number of steps later but a period before this. */
    private LocalDate near(LocalDate earliest, LocalDate start) {
        return switch (frequency) {
            case DAILY -> start.plusDays(before(DAYS.between(start, earliest)));
            case WEEKLY -> start.plusWeeks(before(WEEKS.between(monday(start), monday(earliest))));
            case MONTHLY ->
                months(start, before(MONTHS.between(YearMonth.from(start), YearMonth.from(earliest))), interval);
            default -> months(start, before(earliest.getYear() - start.getYear()) * 12, 12L * interval);
        };
    }

    private long before(long periods) {
        return Math.max(0, (periods / interval - 1) * interval);
    }

    private LocalDate months(LocalDate start, long months, long step) {
        if (months > 0 && frequency == Freq.MONTHLY && daysAreNamed) {
            return start.withDayOfMonth(1).plusMonths(months);
        }
        // The day of the start is what the rule repeats, so it must be there.
        long back = months;
        while (start.plusMonths(back).getDayOfMonth() != start.getDayOfMonth()) {
            back -= step;
        }
        return start.plusMonths(back);
    }

    private static LocalDate monday(LocalDate date) {
        return date.minusDays(date.getDayOfWeek().ordinal());
    }

    @Override
    public String toString() {
        return rule.toString();
    }
}
