package io.journeykit.calendars;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.dmfs.rfc5545.recur.Freq;

/** The parts of a rule's text, once it is known to keep to those that every implementation reads alike. */
final class Rfc5545Parts {

    private static final int MOST_COUNTED = 10_000;
    private static final Set<String> END = Set.of("COUNT", "UNTIL");
    private static final Set<String> SAFE =
            Set.of("FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS");
    private static final Map<String, String> INSTEAD = Map.of(
            "BYWEEKNO", "name months with BYMONTH and days with BYDAY",
            "BYYEARDAY", "name the date with BYMONTH and BYMONTHDAY",
            "BYHOUR", "write the times of day with an own rule, such as every P1D at 08:00 and 20:00",
            "BYMINUTE", "write the times of day with an own rule, such as every P1D at 08:00 and 20:00",
            "BYSECOND", "write the times of day with an own rule, such as every P1D at 08:00 and 20:00",
            "WKST", "leave it out: weeks begin on Monday");

    private final String text;
    private final Map<String, String> parts = new LinkedHashMap<>();

    private Rfc5545Parts(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException if the text has a part that is not safe, or says no rule */
    static Rfc5545Parts of(String text) {
        Rfc5545Parts parts = new Rfc5545Parts(text);
        for (String part : text.toUpperCase(Locale.ROOT).split(";", -1)) {
            parts.add(part);
        }
        parts.requireSafe();
        return parts;
    }

    private void add(String part) {
        String[] pair = part.split("=", -1);
        if (pair.length != 2 || pair[0].isBlank() || pair[1].isBlank()) {
            throw refused("has the part '" + part + "'", "write parts as NAME=VALUE, such as FREQ=WEEKLY");
        }
        boolean sameWeek = part.equals("WKST=MO");
        if (!SAFE.contains(pair[0]) && !sameWeek) {
            String safe = "use " + SAFE.stream().sorted().collect(joining(", "));
            throw refused("has " + pair[0] + ", which is not safe", INSTEAD.getOrDefault(pair[0], safe));
        }
        if (parts.put(pair[0], pair[1]) != null) {
            throw refused("has " + pair[0] + " twice", "write it once");
        }
    }

    private void requireSafe() {
        String frequency = parts.getOrDefault("FREQ", "");
        if (frequency.isEmpty()) {
            throw refused("has no FREQ", "begin with FREQ=DAILY, WEEKLY, MONTHLY or YEARLY");
        }
        if (Set.of("SECONDLY", "MINUTELY", "HOURLY").contains(frequency)) {
            throw refused(
                    "has FREQ=" + frequency + ", which clock changes make unsafe",
                    "write the times of day with an own rule, such as every P1D at 08:00 and 20:00");
        }
        if (!Set.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY").contains(frequency)) {
            throw refused("has FREQ=" + frequency + ", which there is not", "write DAILY, WEEKLY, MONTHLY or YEARLY");
        }
        if (frequency.equals("YEARLY") && !has("BYMONTH")) {
            requireNoDaysOfTheYear();
        }
        // Implementations differ on whether the first year is counted from its beginning or from the start.
        if (frequency.equals("YEARLY") && has("BYSETPOS")) {
            throw refused(
                    "is YEARLY with BYSETPOS, which is not safe", "make it MONTHLY and name the month with BYMONTH");
        }
        if (has("COUNT") && has("UNTIL")) {
            throw refused("has COUNT and UNTIL", "write one of them");
        }
    }

    private void requireNoDaysOfTheYear() {
        for (String days : new String[] {"BYMONTHDAY", "BYDAY"}) {
            if (has(days)) {
                throw refused(
                        "is YEARLY with " + days + " but without BYMONTH, which is not safe",
                        "add BYMONTH, or make it MONTHLY");
            }
        }
    }

    private boolean has(String name) {
        return parts.containsKey(name);
    }

    Freq frequency() {
        return Freq.valueOf(parts.get("FREQ"));
    }

    OptionalInt count() {
        if (!has("COUNT")) {
            return OptionalInt.empty();
        }
        String count = requireNonNull(parts.get("COUNT"));
        boolean fits =
                count.matches("\\d{1,5}") && Integer.parseInt(count) >= 1 && Integer.parseInt(count) <= MOST_COUNTED;
        if (!fits) {
            throw refused("has COUNT=" + count, "count from 1 to " + MOST_COUNTED);
        }
        return OptionalInt.of(Integer.parseInt(count));
    }

    Until until() {
        try {
            return has("UNTIL") ? Until.parse(requireNonNull(parts.get("UNTIL"))) : Until.NEVER;
        } catch (DateTimeException unreadable) {
            throw refused(
                    "has UNTIL=" + parts.get("UNTIL"),
                    "write UNTIL=20261231, or with a time 20261231T090000, or in UTC with a Z");
        }
    }

    /** The text without COUNT and UNTIL, which are looked after here. */
    String withoutEnd() {
        return parts.entrySet().stream()
                .filter(part -> !END.contains(part.getKey()))
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(joining(";"));
    }

    IllegalArgumentException refused(String problem, String next) {
        // A semicolon parts the problem from the advice wherever this is told.
        return new IllegalArgumentException("Rule '" + text.replace(';', ' ') + "' " + problem + "; " + next);
    }

    @Override
    public String toString() {
        return text;
    }
}
