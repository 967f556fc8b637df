package io.journeykit.calendar.days;

import java.time.DateTimeException;
import java.time.LocalDate;

/** A question about a date that a holiday table does not cover: to answer by weekends alone would mislead. */
public final class BeyondHorizon extends DateTimeException {

    private static final long serialVersionUID = 1L;

    private final String table;
    private final LocalDate date;

    BeyondHorizon(HolidayTable table, LocalDate date) {
        super("Date " + date + " lies beyond holiday table '" + table.name() + "' (version " + table.version()
                + "), which covers " + table.horizon() + "; load a table that covers the date");
        this.table = table.name();
        this.date = date;
    }

    /** The name of the table that was asked. */
    public String table() {
        return table;
    }

    /** The date it was asked about, or the first one it would have had to know. */
    public LocalDate date() {
        return date;
    }
}
