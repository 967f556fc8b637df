package io.journeykit.calendars;

import java.time.Year;
import java.util.List;
import java.util.function.Predicate;

/**
 * What Jollyday's tables lack, or have otherwise, although the law of a place has it: each with that law, and from the wider
 * place to the narrower.
 */
final class Amendments {

    private static final List<Amendment> ALL = List.of(
            // The fourth Friday of November is the day before it where the month begins with a Friday.
            within("us", UnitedStates::dayAfterThanksgivingFollowsIt),
            // United States Code, title 5, section 6103 (a). Jollyday has the day for some states only.
            only("us", UnitedStates::columbusDay),
            // Massachusetts General Laws, chapter 4, section 7, clause 18: only what falls on a Sunday is moved.
            within("us-ma", UnitedStates::saturdaysAreNotMoved),
            within("us-ma", UnitedStates::patriotsDay),
            // Maine Revised Statutes, title 4, section 1051. Jollyday does not have the day.
            within("us-me", UnitedStates::patriotsDay),
            // New York General Construction Law, sections 24 and 25-a.
            within("us-ny", UnitedStates::saturdaysAreNotMoved),
            within("us-ny", UnitedStates::lincolnAndElections),
            // Act on National Holidays (Law 178 of 1948), articles 2 and 3.
            within("jp", Japan::nationalHolidays),
            // Ley Federal del Trabajo, article 74.
            within("mx", Mexico::nothingIsMoved),
            within("mx", Mexico::changeOfTheExecutive),
            // Employment Standards Act, 2000, section 1 (1).
            within("ca-on", Canada::ninePublicHolidays),
            // Act respecting labour standards, section 60; National Holiday Act, section 2.
            within("ca-qc", Canada::generalHolidays),
            // Public Holidays Act of Kenya (chapter 110), section 4. Jollyday leaves the day on its Sunday.
            within("ke", (year, days) -> days.keepSundaysOnTheNextFreeDay(year.getValue())));

    private Amendments() {}

    static void apply(Place place, Year year, Days days) {
        ALL.stream()
                .filter(amendment -> amendment.of().test(place))
                .forEach(amendment -> amendment.rule().apply(year, days));
    }

    /** For a place and all of its regions. */
    private static Amendment within(String place, Rule rule) {
        return new Amendment(one -> one.isWithin(place), rule);
    }

    /** For a place as a whole, and for none of its regions. */
    private static Amendment only(String place, Rule rule) {
        return new Amendment(one -> one.name().equals(place), rule);
    }

    private record Amendment(Predicate<Place> of, Rule rule) {}

    @FunctionalInterface
    private interface Rule {
        void apply(Year year, Days days);
    }
}
