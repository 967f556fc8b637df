package io.journeykit.calendar.days;

import java.time.LocalDate;

/** How a date that falls on a day without work is moved. See {@link RollConventions} for the usual ones. */
@FunctionalInterface
public interface RollConvention {

    /** The date itself if it may stand, otherwise the working day it is moved to. */
    LocalDate roll(LocalDate date, WorkCalendar calendar);
}
