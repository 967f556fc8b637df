package io.journeykit.testkit.world;

import io.journeykit.calendar.days.WorkCalendar;
import io.journeykit.calendar.recurrence.RecurrenceLanguage;
import io.journeykit.condition.ConditionLanguage;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;

/**
 * What a world's file may name that stands outside of it: public holidays of real places, and languages in which rules and
 * conditions are written.
 */
public record Surroundings(Holidays holidays, List<RecurrenceLanguage> rules, List<ConditionLanguage> conditions) {

    /** Nothing: a file that names a holiday table is refused. */
    public static final Surroundings NONE = new Surroundings(Holidays.UNKNOWN, List.of(), List.of());

    public Surroundings {
        rules = List.copyOf(rules);
        conditions = List.copyOf(conditions);
    }

    /** Where public holidays of real places are looked up. */
    @FunctionalInterface
    public interface Holidays {

        Holidays UNKNOWN = (codes, first, last) -> {
            throw new IllegalArgumentException("No public holidays are known here; name the days as 'closed'.");
        };

        /**
         * The working days of a place, from one year to another, both included.
         *
         * @param codes the country, then regions from the wider to the narrower, such as {@code us, ma}
         * @throws IllegalArgumentException where nothing is known of the place
         */
        WorkCalendar of(List<String> codes, Year first, Year last);
    }

    /** The same with one more language of rules. */
    public Surroundings with(RecurrenceLanguage language) {
        List<RecurrenceLanguage> more = new ArrayList<>(rules);
        more.add(language);
        return new Surroundings(holidays, more, conditions);
    }

    /** The same with one more language of conditions. */
    public Surroundings with(ConditionLanguage language) {
        List<ConditionLanguage> more = new ArrayList<>(conditions);
        more.add(language);
        return new Surroundings(holidays, rules, more);
    }

    @Override
    public String toString() {
        return rules.size() + " languages of rules and " + conditions.size() + " of conditions";
    }
}
