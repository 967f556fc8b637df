/**
 * Which days work at a place: {@link io.journeykit.calendar.days.WorkCalendar} and what it is made of by {@link
 * io.journeykit.calendar.days.WorkCalendars}, a week and a {@link io.journeykit.calendar.days.HolidayTable}, as far as its
 * {@link io.journeykit.calendar.days.Horizon} reaches.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.calendar.days;
