/**
 * Public holidays of real places, from Jollyday's tables, and recurrence rules of RFC 5545, from lib-recur.
 *
 * <p>Read {@link io.journeykit.calendars.Holidays}: a place and some years in, a holiday table out. What Jollyday's
 * tables lack stands in {@code Amendments}, each with the law it rests on; how far its lists reach, in
 * {@code ListedYears}. Then read {@link io.journeykit.calendars.Rfc5545}: which rules are safe, and what to write in place of
 * the others.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.calendars;
