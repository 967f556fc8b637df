/**
 * Public holidays of real places, from Jollyday's tables.
 *
 * <p>Read {@code PublicHolidays}: a place and a span of years in, dated holidays out.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.calendars;
