/**
 * The clocks of a zone as a table, so that a wall time is found without asking the rules of the zone. Not exported.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.calendar.wall;
