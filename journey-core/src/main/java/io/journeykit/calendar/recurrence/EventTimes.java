package io.journeykit.calendar.recurrence;

import io.journeykit.calendar.text.Count;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * At what times of day the events of a person's day are, such as breakfast at 07:30, by the codes of FHIR's event timing.
 *
 * <p>A table needs the meals (CM, CD, CV), WAKE, HS (bedtime) and whatever else rules name, such as MORN. Before and after a
 * meal (ACM, PCM) are counted from the meal, PHS from WAKE; a table may name them all the same.
 *
 * @param times by code; personal data
 */
public record EventTimes(SortedMap<String, LocalTime> times) {

    /** Nothing known. */
    public static final EventTimes NONE = new EventTimes(new TreeMap<>());

    /** All codes that a rule may name. */
    public static final List<String> CODES = List.of(
            "MORN",
            "MORN.early",
            "MORN.late",
            "NOON",
            "AFT",
            "AFT.early",
            "AFT.late",
            "EVE",
            "EVE.early",
            "EVE.late",
            "NIGHT",
            "PHS",
            "HS",
            "WAKE",
            "C",
            "CM",
            "CD",
            "CV",
            "AC",
            "ACM",
            "ACD",
            "ACV",
            "PC",
            "PCM",
            "PCD",
            "PCV");

    private static final Map<String, String> SAME_AS =
            Map.of("ACM", "CM", "ACD", "CD", "ACV", "CV", "PCM", "CM", "PCD", "CD", "PCV", "CV", "PHS", "WAKE");

    public EventTimes {
        times = Collections.unmodifiableSortedMap(new TreeMap<>(times));
    }

    /**
     * The times of day that a code and an offset mean: so long before the event where the code says before, else after it.
     *
     * @throws DateTimeException if the table has no time for it
     */
    Stream<LocalTime> of(String code, int offsetMinutes) {
        boolean before = code.startsWith("AC") || code.equals("HS");
        return meals(code).map(this::time).map(time -> time.plusMinutes(before ? -offsetMinutes : offsetMinutes));
    }

    private static Stream<String> meals(String code) {
        boolean all = List.of("C", "AC", "PC").contains(code);
        return all ? Stream.of(code + "M", code + "D", code + "V") : Stream.of(code);
    }

    private LocalTime time(String code) {
        LocalTime own = times.get(code);
        LocalTime time = own == null ? times.get(SAME_AS.getOrDefault(code, code)) : own;
        if (time == null) {
            throw new DateTimeException("Event '" + code + "' has no time in the person's table; add "
                    + SAME_AS.getOrDefault(code, code) + " to it");
        }
        return time;
    }

    @Override
    public String toString() {
        return Count.of(times.size(), "event") + " of a day";
    }
}
