package io.journeykit.policy;

import io.journeykit.calendar.hours.WeeklyHours;
import io.journeykit.vocabulary.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * When and how often a person may be contacted; windows hold in the patient's zone.
 *
 * @param window for every channel that has none of its own
 * @param windows for channels that have their own, such as mail that wakes nobody
 */
public record ContactRules(WeeklyHours window, List<Budget> budgets, SortedMap<Channel, WeeklyHours> windows) {

    /** At any time, without limit. */
    public static final ContactRules UNLIMITED = new ContactRules(WeeklyHours.ALWAYS, List.of());

    public ContactRules {
        budgets = List.copyOf(budgets);
        windows = Collections.unmodifiableSortedMap(new TreeMap<>(windows));
    }

    public ContactRules(WeeklyHours window, List<Budget> budgets) {
        this(window, budgets, Collections.emptySortedMap());
    }

    /** The same, but a channel has a window of its own. */
    public ContactRules with(Channel channel, WeeklyHours itsWindow) {
        SortedMap<Channel, WeeklyHours> more = new TreeMap<>(windows);
        more.put(channel, itsWindow);
        return new ContactRules(window, budgets, more);
    }

    public WeeklyHours window(Channel channel) {
        WeeklyHours own = windows.isEmpty() ? null : windows.get(channel);
        return own == null ? window : own;
    }

    /** The first instant, from that one on, that the window admits in every one of these zones. */
    public Optional<Instant> opens(Channel channel, Instant from, List<ZoneId> zones) {
        return window(channel).next(from, zones);
    }

    /** When the window that is open at an instant closes in the first of these zones; empty if it never does. */
    public Optional<Instant> closes(Channel channel, Instant open, List<ZoneId> zones) {
        return window(channel).endAfter(open, zones);
    }

    /** When the window has been open for so long since an instant, as far as is known; empty if it never will have been. */
    public Optional<Instant> openFor(Duration length, Channel channel, Instant from, List<ZoneId> zones) {
        Duration left = length;
        Optional<Instant> opens = opens(channel, from, zones);
        while (opens.isPresent()) {
            Instant enough = opens.get().plus(left);
            Optional<Instant> closes = closes(channel, opens.get(), zones).filter(enough::isAfter);
            if (closes.isEmpty()) {
                return Optional.of(enough);
            }
            left = left.minus(Duration.between(opens.get(), closes.get()));
            opens = opens(channel, closes.get(), zones);
        }
        return Optional.empty();
    }

    public boolean allows(Channel channel, Instant at, List<ZoneId> zones) {
        return window(channel).allows(at, zones);
    }
}
