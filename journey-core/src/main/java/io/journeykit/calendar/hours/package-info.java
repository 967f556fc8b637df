/**
 * When somebody may be reached or a desk is open: {@link io.journeykit.calendar.hours.WeeklyHours}, made of {@link
 * io.journeykit.calendar.hours.DailyHours}. Inside, {@code WeekInZone} finds the next opening in a zone.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.calendar.hours;
