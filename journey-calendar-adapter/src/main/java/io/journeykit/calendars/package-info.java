/**
 * Public holidays of real places, from Jollyday's tables.
 *
 * <p>Read {@link io.journeykit.calendars.Holidays}: a place and some years in, a holiday table out. What Jollyday's
 * tables lack stands in {@code Amendments}, each with the law it rests on; how far its lists reach, in
 * {@code ListedYears}.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.calendars;
