package io.journeykit.calendar.days;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A calendar bounded by holiday tables, with its working days counted in advance, so that a shift is two look-ups. */
final class IndexedCalendar implements TableBased {

    private static final int MOST_DAYS = 150_000;

    private final TableBased counted;
    private final List<HolidayTable> tables;
    private final long firstDay;
    /** How many working days lie before the i-th day; one entry more than there are days. */
    private final int[] workedBefore;
    /** The day on which the n-th working day falls. */
    private final int[] workingDays;

    private IndexedCalendar(TableBased counted, Horizon horizon) {
        this.counted = counted;
        this.tables = counted.tables();
        this.firstDay = horizon.from().toEpochDay();
        int days = (int) horizon.days();
        this.workedBefore = new int[days + 1];
        int[] found = new int[days];
        int worked = 0;
        for (int day = 0; day < days; day++) {
            if (counted.isWorkingDay(LocalDate.ofEpochDay(firstDay + day))) {
                found[worked++] = day;
            }
            workedBefore[day + 1] = worked;
        }
        this.workingDays = Arrays.copyOf(found, worked);
    }

    /** The calendar with its days counted; the calendar itself if there is no table to bound them, or too many days. */
    static WorkCalendar of(TableBased calendar) {
        if (!calendar.isCountable()) {
            return calendar;
        }
        return calendar.tables().stream()
                .map(HolidayTable::horizon)
                .reduce((one, other) -> one.within(other, calendar.name()))
                .filter(horizon -> horizon.days() <= MOST_DAYS)
                .<WorkCalendar>map(horizon -> new IndexedCalendar(calendar, horizon))
                .orElse(calendar);
    }

    @Override
    public boolean isWorkingDay(LocalDate date) {
        int day = indexOf(date);
        return workedBefore[day + 1] > workedBefore[day];
    }

    @Override
    public LocalDate shift(LocalDate date, int amount) {
        if (amount == 0) {
            return date;
        }
        int day = indexOf(date);
        long nth = amount > 0 ? workedBefore[day + 1] - 1L + amount : workedBefore[day] + (long) amount;
        if (nth < 0) {
            throw beyond(LocalDate.ofEpochDay(firstDay - 1));
        }
        if (nth >= workingDays.length) {
            throw beyond(LocalDate.ofEpochDay(firstDay + workedBefore.length - 1));
        }
        return LocalDate.ofEpochDay(firstDay + workingDays[(int) nth]);
    }

    private int indexOf(LocalDate date) {
        long day = date.toEpochDay() - firstDay;
        if (day < 0 || day >= workedBefore.length - 1) {
            throw beyond(date);
        }
        return (int) day;
    }

    private BeyondHorizon beyond(LocalDate date) {
        HolidayTable ending = tables.stream()
                .filter(table -> !table.horizon().contains(date))
                .findFirst()
                .orElseThrow();
        return new BeyondHorizon(ending, date);
    }

    @Override
    public String name() {
        return counted.name();
    }

    @Override
    public Optional<String> whyClosed(LocalDate date) {
        return counted.whyClosed(date);
    }

    @Override
    public String versions() {
        return counted.versions();
    }

    @Override
    public List<HolidayTable> tables() {
        return tables;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IndexedCalendar that && counted.equals(that.counted);
    }

    @Override
    public int hashCode() {
        return counted.hashCode();
    }

    @Override
    public String toString() {
        return counted.toString();
    }
}
