/**
 * Dates, amounts of time, working days and opening hours: what time means at a place, and nothing about patients.
 *
 * <p>Read in this order: {@link io.journeykit.calendar.Span} (an amount of time as an author writes it),
 * {@link io.journeykit.calendar.Almanac} (the zone and the working days of a place, which apply a span),
 * {@link io.journeykit.calendar.days.WorkCalendar} and {@link io.journeykit.calendar.days.HolidayTable} (which days work),
 * {@link io.journeykit.calendar.hours.WeeklyHours} (when somebody may be reached) and
 * {@link io.journeykit.calendar.DueWindow} (earliest, target, latest), then {@link io.journeykit.calendar.recurrence.Recurrence}
 * (what comes back, by a {@link io.journeykit.calendar.recurrence.PlainRule} or a rule of another language).
 *
 * <p>{@link io.journeykit.calendar.Almanac#clock()} alone shows a type that is not exported, for those who count faster than
 * the rules of a zone.
 *
 * <p>Nothing here knows what time it is: every instant is an argument. Zone rules are those of java.time when
 * an almanac is made, so a result depends on its zone table; {@link io.journeykit.calendar.Almanac#versions()} says which tables those were.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.calendar;
