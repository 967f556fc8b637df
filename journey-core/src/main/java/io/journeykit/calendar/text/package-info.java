/**
 * How numbers of things and days of a week read aloud, written once for what prints itself. Not exported.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.calendar.text;
