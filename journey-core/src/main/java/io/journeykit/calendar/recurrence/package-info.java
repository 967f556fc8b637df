/**
 * What comes back: a {@link io.journeykit.calendar.recurrence.Recurrence}, by a {@link
 * io.journeykit.calendar.recurrence.PlainRule}, a {@link io.journeykit.calendar.recurrence.FhirRepeat}, a {@link
 * io.journeykit.calendar.recurrence.Quota} or a rule of another {@link io.journeykit.calendar.recurrence.RecurrenceLanguage}.
 * A {@link io.journeykit.calendar.recurrence.WallRule} thinks in wall times, and {@code WallSearch} makes instants of them.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.calendar.recurrence;
