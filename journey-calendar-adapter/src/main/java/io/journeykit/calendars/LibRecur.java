package io.journeykit.calendars;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MONTHS;
import static java.time.temporal.ChronoUnit.SECONDS;
import static java.time.temporal.ChronoUnit.WEEKS;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/** A rule without an end, expanded by lib-recur from a start that is brought near to what is asked for. */
final class LibRecur {

    /** Four years hold each date that there is. */
    private static final List<LocalDateTime> ANY = IntStream.range(0, 4 * 12)
            .mapToObj(month -> LocalDateTime.of(2024, 1, 1, 9, 0).plusMonths(month))
            .toList();

    /** A search of lib-recur ends after a thousand periods without an occurrence; it is taken up again where it ended. */
    private static final int PERIODS_AT_ONCE = 900;

    private static final int MOST_SEARCHES = 12;

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

    /** Whether there is a start from which it has an occurrence: every twelve months in March it has from March on. */
    boolean everComes() {
        return ANY.stream()
                .anyMatch(start -> search(start.toLocalDate(), start, start).isPresent());
    }

    /** The first occurrence that is not earlier than a wall time. */
    Optional<LocalDateTime> atOrAfter(LocalDateTime earliest, LocalDateTime start) {
        Optional<LocalDateTime> found = Optional.empty();
        LocalDate from = earliest.toLocalDate();
        for (int search = 0; found.isEmpty() && search < MOST_SEARCHES; search++) {
            found = search(near(from, start.toLocalDate()), earliest, start);
            from = later(from);
        }
        return found;
    }

    private LocalDate later(LocalDate from) {
        long periods = PERIODS_AT_ONCE * (long) interval;
        return switch (frequency) {
            case DAILY -> from.plusDays(periods);
            case WEEKLY -> from.plusWeeks(periods);
            case MONTHLY -> from.plusMonths(periods);
            default -> from.plusYears(periods);
        };
    }

    private Optional<LocalDateTime> search(LocalDate near, LocalDateTime earliest, LocalDateTime start) {
        long asked = second(earliest.minusNanos(start.getNano()).plusNanos(999_999_999));
        try {
            RecurrenceRuleIterator found = from(near.atTime(start.toLocalTime()));
            while (found.hasNext()) {
                long second = found.nextMillis() / 1000;
                if (second >= asked) {
                    return Optional.of(LocalDateTime.ofEpochSecond(second, start.getNano(), ZoneOffset.UTC));
                }
            }
            return Optional.empty();
        } catch (IllegalArgumentException | IllegalStateException | ArrayIndexOutOfBoundsException neverComes) {
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
