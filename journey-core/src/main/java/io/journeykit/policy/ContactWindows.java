package io.journeykit.policy;

import io.journeykit.calendar.hours.DailyHours;
import io.journeykit.calendar.hours.WeeklyHours;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Contact windows by name; each holds in the patient's zone. */
public final class ContactWindows {

    /** At any time. */
    public static final WeeklyHours ANY_TIME = WeeklyHours.ALWAYS;

    /** 09:00–19:00 every day. */
    public static final WeeklyHours DAYTIME = WeeklyHours.daily(LocalTime.of(9, 0), LocalTime.of(19, 0));

    /** 09:00–17:00 from Monday to Friday. */
    public static final WeeklyHours WORKING_HOURS = WeeklyHours.NEVER.on(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), new DailyHours(LocalTime.of(9, 0), LocalTime.of(17, 0)));

    /**
     * 08:00–21:00 every day at the called party's place, the hours of 47 CFR 64.1200(c)(1) for telephone solicitations.
     * A default, not legal advice: which rule a message is under, and whether a state's hours are narrower, is for the
     * vendor to know.
     */
    public static final WeeklyHours US_TELEPHONE = WeeklyHours.daily(LocalTime.of(8, 0), LocalTime.of(21, 0));

    private static final SortedMap<String, WeeklyHours> NAMED = new TreeMap<>();

    static {
        NAMED.put("any-time", ANY_TIME);
        NAMED.put("daytime", DAYTIME);
        NAMED.put("working-hours", WORKING_HOURS);
        NAMED.put("us-telephone", US_TELEPHONE);
    }

    private ContactWindows() {}

    public static Optional<WeeklyHours> named(String name) {
        return Optional.ofNullable(NAMED.get(name));
    }

    /** Every name, in alphabetical order. */
    public static Set<String> names() {
        return NAMED.keySet();
    }
}
