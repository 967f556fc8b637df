package io.journeykit.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeykit.calendar.days.HolidayTable;
import io.journeykit.calendar.days.WorkCalendar;
import io.journeykit.calendar.days.WorkCalendars;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every country and region that Jollyday has, and how far its lists reach. */
class EveryPlaceTest {

    private static final Year NOW = Year.of(2022);

    @Test
    void every_country_and_region_has_a_table() {
        List<String> places = new ArrayList<>();

        for (String country : Holidays.countries()) {
            collect(places, country, List.of());
        }

        assertThat(places).hasSizeGreaterThan(1_000).contains("us-ma", "de-sn", "gb-sct", "zm", "ke");
    }

    private static void collect(List<String> places, String country, List<String> regions) {
        Holidays place = Holidays.of(country, regions.toArray(String[]::new));
        HolidayTable table = place.between(NOW, NOW);
        assertThat(table.holidays().values()).as(table.name()).noneMatch(String::isBlank);
        places.add(table.name());
        place.regions().keySet().forEach(code -> collect(places, country, plus(regions, code)));
    }

    @Test
    void a_place_whose_holidays_are_listed_by_hand_is_refused_beyond_the_list() {
        assertThatThrownBy(() -> Holidays.of("sg").between(Year.of(2024), Year.of(2026)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Holidays of sg (Singapore) are listed for 2013 to 2024 only, so a table from 2024 to 2026"
                        + " would miss some; ask for those years, or bring a HolidayTable of your own");
    }

    /** Twenty years of the first fifty countries that have a rule for each holiday, beside a count from day to day. */
    @Test
    void working_days_of_real_places_agree_with_a_count_from_day_to_day() {
        Random random = new Random(50);
        List<String> countries = Holidays.countries().stream()
                .filter(country -> ListedYears.ALL.stream()
                        .noneMatch(listed -> listed.place().equals(country)))
                .limit(50)
                .toList();
        assertThat(countries).hasSize(50);

        for (String country : countries) {
            HolidayTable table = Holidays.of(country).between(Year.of(2018), Year.of(2037));
            WorkCalendar calendar = WorkCalendars.of(table);
            for (LocalDate date = table.from().plusDays(99);
                    date.isBefore(table.to().minusDays(99));
                    date = date.plusDays(3)) {
                int amount = random.nextInt(61) - 30;
                assertThat(calendar.shift(date, amount))
                        .as("%d working days from %s in %s", amount, date, country)
                        .isEqualTo(count(table, date, amount));
            }
        }
    }

    private static LocalDate count(HolidayTable table, LocalDate date, int amount) {
        LocalDate day = date;
        int left = Math.abs(amount);
        while (left > 0) {
            day = day.plusDays(Integer.signum(amount));
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            left -= weekend || table.holidays().containsKey(day) ? 0 : 1;
        }
        return day;
    }

    /** Reads Jollyday's own lists, so that an update which lengthens or adds one is noticed. */
    @Test
    void the_listed_years_are_those_of_the_lists() {
        SortedMap<String, String> found = new TreeMap<>();

        for (String country : Holidays.countries()) {
            YearLists.of(country).ifPresent(years -> found.put(country, years));
        }

        SortedMap<String, String> known = new TreeMap<>();
        ListedYears.ALL.forEach(listed -> known.put(listed.place(), listed.first() + " to " + listed.last()));
        assertThat(found).isEqualTo(known);
    }

    private static List<String> plus(List<String> regions, String code) {
        List<String> more = new ArrayList<>(regions);
        more.add(code);
        return more;
    }
}
