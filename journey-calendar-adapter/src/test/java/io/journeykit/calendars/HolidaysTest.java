package io.journeykit.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeykit.calendar.days.BeyondHorizon;
import io.journeykit.calendar.days.HolidayTable;
import io.journeykit.calendar.days.WorkCalendar;
import io.journeykit.calendar.days.WorkCalendars;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HolidaysTest {

    private static final Year Y2026 = Year.of(2026);

    @Test
    void massachusetts_does_not_work_on_patriots_day() {
        HolidayTable holidays = Holidays.of("us", "ma").between(Year.of(2026), Year.of(2027));

        WorkCalendar massachusetts = WorkCalendars.of(holidays);

        assertThat(massachusetts.shift(LocalDate.of(2026, 4, 17), 1)).isEqualTo("2026-04-21");
    }

    @Test
    void the_year_2026_in_massachusetts() {
        HolidayTable massachusetts = Holidays.of("us", "ma").between(Y2026, Y2026);

        assertThat(massachusetts.holidays())
                .containsExactlyEntriesOf(days(
                        "2026-01-01 New Year's Day",
                        "2026-01-19 Martin Luther King, Jr. Day",
                        "2026-02-16 Presidents Day, Washington's Birthday",
                        "2026-04-20 Patriots' Day",
                        "2026-05-25 Memorial Day",
                        "2026-06-19 Juneteenth",
                        "2026-07-04 Independence Day",
                        "2026-09-07 Labour day",
                        "2026-10-12 Columbus Day",
                        "2026-11-11 Veterans Day",
                        "2026-11-26 Thanksgiving Day",
                        "2026-12-25 Christmas"));
    }

    @Test
    void massachusetts_and_new_york_work_on_the_friday_before_a_saturday_and_the_federal_offices_do_not() {
        LocalDate friday = LocalDate.of(2026, 7, 3);
        LocalDate lastDay = LocalDate.of(2027, 12, 31);

        assertThat(table("us-ma", 2026, 2028).isHoliday(friday)).isFalse();
        assertThat(table("us-ma", 2026, 2028).isHoliday(lastDay)).isFalse();
        assertThat(table("us-ma", 2026, 2028).isHoliday(LocalDate.of(2027, 7, 5)))
                .isTrue();
        assertThat(table("us-ny", 2026, 2028).isHoliday(friday)).isFalse();
        assertThat(table("us", 2026, 2028).isHoliday(friday)).isTrue();
        assertThat(table("us", 2026, 2028).isHoliday(lastDay)).isTrue();
    }

    @Test
    void columbus_day_is_a_federal_holiday_and_not_one_of_every_state() {
        LocalDate columbusDay = LocalDate.of(2026, 10, 12);

        assertThat(table("us", 2026, 2026).isHoliday(columbusDay)).isTrue();
        assertThat(table("us-ma", 2026, 2026).isHoliday(columbusDay)).isTrue();
        assertThat(table("us-wa", 2026, 2026).isHoliday(columbusDay)).isFalse();
    }

    @Test
    void the_day_after_thanksgiving_follows_it_in_a_november_that_begins_with_a_friday() {
        HolidayTable california = table("us-ca", 2024, 2025);

        assertThat(california.isHoliday(LocalDate.of(2024, 11, 28))).isTrue();
        assertThat(california.isHoliday(LocalDate.of(2024, 11, 29))).isTrue();
        assertThat(california.isHoliday(LocalDate.of(2024, 11, 22))).isFalse();
        assertThat(california.isHoliday(LocalDate.of(2025, 11, 28))).isTrue();
    }

    @Test
    void new_york_keeps_lincolns_birthday_and_election_day() {
        HolidayTable newYork = table("us-ny", 2026, 2028);

        assertThat(newYork.isHoliday(LocalDate.of(2026, 2, 12))).isTrue();
        assertThat(newYork.isHoliday(LocalDate.of(2026, 11, 3))).isTrue();
        assertThat(newYork.isHoliday(LocalDate.of(2028, 11, 7))).isTrue();
    }

    @Test
    void japan_keeps_the_equinoxes_the_emperors_birthday_and_what_lies_between_or_falls_on_a_sunday() {
        HolidayTable japan = table("jp", 2019, 2030);

        assertThat(japan.holidays().keySet().stream().filter(date -> date.getYear() == 2026))
                .map(LocalDate::toString)
                .containsExactly(
                        "2026-01-01",
                        "2026-01-12",
                        "2026-02-11",
                        "2026-02-23",
                        "2026-03-20",
                        "2026-04-29",
                        "2026-05-03",
                        "2026-05-04",
                        "2026-05-05",
                        "2026-05-06",
                        "2026-07-20",
                        "2026-08-11",
                        "2026-09-21",
                        "2026-09-22",
                        "2026-09-23",
                        "2026-10-12",
                        "2026-11-03",
                        "2026-11-23");
        assertThat(japan.isHoliday(LocalDate.of(2024, 11, 4))).isTrue();
        assertThat(japan.isHoliday(LocalDate.of(2024, 11, 5))).isFalse();
        assertThat(japan.isHoliday(LocalDate.of(2019, 4, 30))).isTrue();
        assertThat(japan.isHoliday(LocalDate.of(2021, 8, 9))).isTrue();
        assertThat(japan.isHoliday(LocalDate.of(2026, 12, 23))).isFalse();
    }

    @Test
    void mexico_moves_nothing_and_its_executive_changes_in_october() {
        HolidayTable mexico = table("mx", 2021, 2030);

        assertThat(mexico.isHoliday(LocalDate.of(2022, 12, 26))).isFalse();
        assertThat(mexico.isHoliday(LocalDate.of(2021, 12, 31))).isFalse();
        assertThat(mexico.isHoliday(LocalDate.of(2024, 10, 1))).isTrue();
        assertThat(mexico.isHoliday(LocalDate.of(2024, 12, 1))).isFalse();
        assertThat(mexico.isHoliday(LocalDate.of(2030, 10, 1))).isTrue();
    }

    @Test
    void ontario_has_nine_public_holidays_and_quebec_keeps_its_national_holiday() {
        HolidayTable ontario = table("ca-on", 2026, 2026);
        HolidayTable quebec = table("ca-qc", 2026, 2029);

        assertThat(ontario.holidays().keySet())
                .map(LocalDate::toString)
                .containsExactly(
                        "2026-01-01",
                        "2026-02-16",
                        "2026-04-03",
                        "2026-05-18",
                        "2026-07-01",
                        "2026-09-07",
                        "2026-10-12",
                        "2026-12-25",
                        "2026-12-26");
        assertThat(quebec.isHoliday(LocalDate.of(2026, 6, 24))).isTrue();
        assertThat(quebec.isHoliday(LocalDate.of(2029, 6, 25))).isTrue();
        assertThat(quebec.isHoliday(LocalDate.of(2026, 11, 11))).isFalse();
        assertThat(quebec.isHoliday(LocalDate.of(2026, 9, 30))).isFalse();
    }

    private static HolidayTable table(String place, int first, int last) {
        String[] codes = place.split("-");
        return Holidays.of(codes[0], Arrays.copyOfRange(codes, 1, codes.length)).between(Year.of(first), Year.of(last));
    }

    @Test
    void maine_keeps_patriots_day_and_new_hampshire_works() {
        LocalDate patriotsDay = LocalDate.of(2026, 4, 20);

        assertThat(Holidays.of("us", "me").between(Y2026, Y2026).isHoliday(patriotsDay))
                .isTrue();
        assertThat(Holidays.of("us", "nh").between(Y2026, Y2026).isHoliday(patriotsDay))
                .isFalse();
        assertThat(Holidays.of("us", "ma", "sc").between(Y2026, Y2026).isHoliday(patriotsDay))
                .isTrue();
    }

    @Test
    void the_year_2026_in_saxony() {
        HolidayTable saxony = Holidays.of("de", "sn").between(Y2026, Y2026);

        assertThat(saxony.holidays().keySet())
                .containsExactlyElementsOf(days(
                                "2026-01-01",
                                "2026-04-03",
                                "2026-04-06",
                                "2026-05-01",
                                "2026-05-14",
                                "2026-05-25",
                                "2026-10-03",
                                "2026-10-31",
                                "2026-11-18",
                                "2026-12-25",
                                "2026-12-26")
                        .keySet());
    }

    @Test
    void berlin_keeps_womens_day_and_saxony_does_not() {
        LocalDate womensDay = LocalDate.of(2027, 3, 8);

        assertThat(Holidays.of("de", "be").between(Y2026, Year.of(2027)).isHoliday(womensDay))
                .isTrue();
        assertThat(Holidays.of("de", "sn").between(Y2026, Year.of(2027)).isHoliday(womensDay))
                .isFalse();
    }

    @Test
    void the_four_nations_of_the_united_kingdom_keep_days_of_their_own() {
        LocalDate easterMonday = LocalDate.of(2026, 4, 6);
        LocalDate secondOfJanuary = LocalDate.of(2026, 1, 2);
        LocalDate battleOfTheBoyne = LocalDate.of(2026, 7, 13);

        assertThat(nation("eng").holidays()).containsKey(easterMonday).doesNotContainKey(secondOfJanuary);
        assertThat(nation("wls").holidays()).isEqualTo(nation("eng").holidays());
        assertThat(nation("sct").holidays()).containsKey(secondOfJanuary).doesNotContainKey(easterMonday);
        assertThat(nation("nir").holidays()).containsKey(battleOfTheBoyne).containsKey(easterMonday);
    }

    @Test
    void zambia_keeps_a_sunday_holiday_on_the_monday_after() {
        HolidayTable zambia = Holidays.of("zm").between(Y2026, Y2026);

        assertThat(zambia.holidays())
                .containsEntry(LocalDate.of(2026, 3, 8), "International Women's Day")
                .containsEntry(LocalDate.of(2026, 3, 9), "International Women's Day (observed)")
                .containsKeys(LocalDate.of(2026, 7, 6), LocalDate.of(2026, 7, 7));
    }

    @Test
    void kenya_keeps_a_sunday_holiday_on_the_next_free_day() {
        HolidayTable kenya = Holidays.of("ke").between(Year.of(2026), Year.of(2027));

        assertThat(kenya.holidays())
                .containsEntry(LocalDate.of(2027, 10, 11), "Mazingira Day (observed)")
                .containsEntry(LocalDate.of(2027, 12, 27), "Boxing Day (observed)")
                .doesNotContainKey(LocalDate.of(2026, 10, 12));
    }

    @Test
    void new_year_is_observed_in_december_when_it_falls_on_a_saturday() {
        HolidayTable year2027 = Holidays.of("us").between(Year.of(2027), Year.of(2027));

        assertThat(year2027.holidays()).containsEntry(LocalDate.of(2027, 12, 31), "New Year's Day (observed)");
        assertThat(year2027.to()).isEqualTo("2027-12-31");
    }

    @Test
    void an_observance_is_a_working_day_unless_asked_for() {
        LocalDate newYearsEve = LocalDate.of(2026, 12, 31);
        Holidays austria = Holidays.of("at");

        assertThat(austria.between(Y2026, Y2026).isHoliday(newYearsEve)).isFalse();
        assertThat(austria.withObservances().between(Y2026, Y2026).isHoliday(newYearsEve))
                .isTrue();
    }

    @Test
    void a_holiday_by_proclamation_can_be_added() {
        LocalDate electionDay = LocalDate.of(2026, 8, 13);

        HolidayTable zambia = Holidays.of("zm").and(electionDay, "Election Day").between(Y2026, Y2026);

        assertThat(zambia.holidays()).containsEntry(electionDay, "Election Day");
        assertThat(zambia.version()).endsWith(" and [2026-08-13]");
    }

    @Test
    void a_table_names_its_place_and_the_version_of_jollyday() {
        HolidayTable massachusetts = Holidays.of("US", "MA").between(Y2026, Y2026);

        assertThat(massachusetts.name()).isEqualTo("us-ma");
        assertThat(massachusetts.version()).matches("Jollyday \\d+\\.\\d+\\.\\d+");
        assertThat(WorkCalendars.of(massachusetts).versions()).matches("us-ma Jollyday \\d+\\.\\d+\\.\\d+");
        assertThatThrownBy(() -> massachusetts.isHoliday(LocalDate.of(2027, 1, 1)))
                .isInstanceOf(BeyondHorizon.class)
                .hasMessageContaining("holiday table 'us-ma' (version Jollyday");
    }

    @Test
    void names_do_not_depend_on_the_language_of_the_machine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Holidays.of("de").between(Y2026, Y2026).holidays())
                    .containsEntry(LocalDate.of(2026, 4, 3), "Good Friday");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void an_unknown_country_is_an_error_with_the_nearest_there_is() {
        assertThatThrownBy(() -> Holidays.of("uk"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There are no holidays for country 'uk'; did you mean 'gb' (United Kingdom)?");
        assertThatThrownBy(() -> Holidays.of("germny")).hasMessageEndingWith("did you mean 'de' (Germany)?");
        assertThatThrownBy(() -> Holidays.of("cn"))
                .hasMessageEndingWith("Jollyday does not have China, so bring a HolidayTable of your own");
        assertThatThrownBy(() -> Holidays.of("nowhere at all"))
                .hasMessageEndingWith("write an ISO 3166-1 code such as us, gb or de, one of Holidays.countries()");
    }

    @Test
    void an_unknown_region_is_an_error_with_the_nearest_there_is() {
        assertThatThrownBy(() -> Holidays.of("us", "massachusets"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "'United States of America' has no region 'massachusets'; did you mean 'ma' (Massachusetts)?");
        assertThatThrownBy(() -> Holidays.of("gb", "zz"))
                .hasMessage("'United Kingdom of Great Britain and Northern Ireland' has no region 'zz'; choose one of"
                        + " eng (England), nir (Northern Ireland), sct (Scotland), wls (Wales)");
        assertThatThrownBy(() -> Holidays.of("us", "ma", "xx"))
                .hasMessage("'Massachusetts' has no region 'xx'; choose one of ca (Cambridge), sc (Suffolk County)");
        assertThatThrownBy(() -> Holidays.of("ke", "nairobi"))
                .hasMessage("'Kenya' has no region 'nairobi'; it is not divided, so leave the region out");
    }

    @Test
    void a_place_reads_aloud() {
        assertThat(Holidays.of("us", "ma")).hasToString("holidays of us-ma (Massachusetts)");
    }

    private static HolidayTable nation(String code) {
        return Holidays.of("gb", code).between(Y2026, Y2026);
    }

    private static SortedMap<LocalDate, String> days(String... lines) {
        SortedMap<LocalDate, String> days = new TreeMap<>();
        for (String line : lines) {
            days.put(LocalDate.parse(line.substring(0, 10)), line.substring(Math.min(line.length(), 11)));
        }
        return days;
    }
}
