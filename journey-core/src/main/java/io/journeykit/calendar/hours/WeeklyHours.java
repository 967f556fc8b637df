package io.journeykit.calendar.hours;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The hours of a week in which something is open: a person to messages, a site to visits.
 *
 * <p>Hours are local wall time, half-open, and may wrap midnight: Friday 22:00–06:00 runs into Saturday. What the clocks
 * skip is never open; what they repeat is open both times. If the zone is unknown, give all it may be: then it is open
 * only when it is open in every one of them.
 */
public final class WeeklyHours {

    /** Open at any time. */
    public static final WeeklyHours ALWAYS = new WeeklyHours(everyDay(List.of(DailyHours.ALL_DAY)));

    /** Never open. */
    public static final WeeklyHours NEVER = new WeeklyHours(everyDay(List.of()));

    private final Map<DayOfWeek, List<DailyHours>> byDay;
    private final Week week;

    private WeeklyHours(Map<DayOfWeek, List<DailyHours>> byDay) {
        this.byDay = Collections.unmodifiableMap(byDay);
        this.week = Week.of(byDay);
    }

    /**
     * The same hours every day; midnight as the end is the end of the day.
     *
     * @throws IllegalArgumentException if these are no {@link DailyHours}
     */
    public static WeeklyHours daily(LocalTime from, LocalTime to) {
        return new WeeklyHours(everyDay(List.of(new DailyHours(from, to))));
    }

    /** These hours on these days; a day that is left out is closed. */
    public static WeeklyHours of(Map<DayOfWeek, List<DailyHours>> byDay) {
        Map<DayOfWeek, List<DailyHours>> all = everyDay(List.of());
        byDay.forEach((day, hours) -> all.put(day, inOrder(hours)));
        return new WeeklyHours(all);
    }

    /**
     * The same, but open from one time to another on a day, in place of what that day had.
     *
     * @throws IllegalArgumentException if these are no {@link DailyHours}
     */
    public WeeklyHours on(DayOfWeek day, LocalTime from, LocalTime to) {
        return on(EnumSet.of(day), new DailyHours(from, to));
    }

    /** The same, but with these hours on a day, in place of what that day had; without hours it is closed. */
    public WeeklyHours on(DayOfWeek day, DailyHours... hours) {
        return on(EnumSet.of(day), hours);
    }

    /** The same, but with these hours on these days, in place of what they had; without hours they are closed. */
    public WeeklyHours on(Collection<DayOfWeek> days, DailyHours... hours) {
        Map<DayOfWeek, List<DailyHours>> changed = new EnumMap<>(byDay);
        days.forEach(day -> changed.put(day, inOrder(List.of(hours))));
        return new WeeklyHours(changed);
    }

    /** The hours of each of the seven days, Monday first; a closed day has none. */
    public Map<DayOfWeek, List<DailyHours>> byDay() {
        return byDay;
    }

    public boolean allows(LocalDateTime wallTime) {
        int midnight = wallTime.getDayOfWeek().ordinal() * 24 * 60 * 60;
        return week.isOpen(midnight + wallTime.toLocalTime().toSecondOfDay());
    }

    public boolean allows(Instant instant, ZoneId zone) {
        return new WeekInZone(week, zone).isOpen(instant);
    }

    /**
     * Whether it is open in every zone that it may be.
     *
     * @throws IllegalArgumentException if there is no candidate
     */
    public boolean allows(Instant instant, List<ZoneId> candidates) {
        return candidates.size() == 1
                ? allows(instant, candidates.get(0))
                : new WeekInZones(week, candidates).isOpen(instant);
    }

    /** The first open instant, from this one on; empty if it is never open. */
    public Optional<Instant> next(Instant from, ZoneId zone) {
        return new WeekInZone(week, zone).first(true, from);
    }

    /**
     * The first instant, from this one on, that is open in every candidate zone; empty if there is none in 400 days.
     *
     * @throws IllegalArgumentException if there is no candidate
     */
    public Optional<Instant> next(Instant from, List<ZoneId> candidates) {
        return candidates.size() == 1
                ? next(from, candidates.get(0))
                : new WeekInZones(week, candidates).firstOpen(from);
    }

    /** The end of the hours that are open at an instant; empty if it is closed then, or never closes. */
    public Optional<Instant> endAfter(Instant instant, ZoneId zone) {
        WeekInZone open = new WeekInZone(week, zone);
        return open.isOpen(instant) ? open.first(false, instant) : Optional.empty();
    }

    /**
     * The instant at which the first candidate zone closes; empty if it is not open in all, or never closes.
     *
     * @throws IllegalArgumentException if there is no candidate
     */
    public Optional<Instant> endAfter(Instant instant, List<ZoneId> candidates) {
        if (candidates.size() == 1) {
            return endAfter(instant, candidates.get(0));
        }
        WeekInZones open = new WeekInZones(week, candidates);
        return open.isOpen(instant) ? open.firstClosed(instant) : Optional.empty();
    }

    /** The last open whole second before an instant, for use of the last open window before it; empty if never open. */
    public Optional<Instant> lastBefore(Instant instant, ZoneId zone) {
        return new WeekInZone(week, zone).lastOpen(instant.minusNanos(1));
    }

    /**
     * The last whole second before an instant that is open in every candidate zone; empty if none in 400 days.
     *
     * @throws IllegalArgumentException if there is no candidate
     */
    public Optional<Instant> lastBefore(Instant instant, List<ZoneId> candidates) {
        return candidates.size() == 1
                ? lastBefore(instant, candidates.get(0))
                : new WeekInZones(week, candidates).lastOpen(instant.minusNanos(1));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WeeklyHours that && byDay.equals(that.byDay);
    }

    @Override
    public int hashCode() {
        return byDay.hashCode();
    }

    @Override
    public String toString() {
        return WeekText.of(byDay);
    }

    private static Map<DayOfWeek, List<DailyHours>> everyDay(List<DailyHours> hours) {
        Map<DayOfWeek, List<DailyHours>> all = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            all.put(day, hours);
        }
        return all;
    }

    private static List<DailyHours> inOrder(List<DailyHours> hours) {
        return hours.stream()
                .sorted(Comparator.comparing(DailyHours::from).thenComparing(DailyHours::to))
                .toList();
    }
}
