/** Holidays of real places. */
module io.journeykit.calendars {
    requires transitive io.journeykit.core;
    requires de.focus_shift.jollyday.core;
    requires static org.jspecify;

    exports io.journeykit.calendars;
}
