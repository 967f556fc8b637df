package io.journeykit.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.DaylightSaving;
import io.journeykit.calendar.days.WorkCalendars;
import io.journeykit.calendar.recurrence.Recurrence;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Rfc5545Test {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Almanac ALMANAC = Almanac.of(NEW_YORK, WorkCalendars.EVERY_DAY);

    /** The examples of RFC 5545, 3.8.5.3, that keep to the safe parts: the rule, its start, and its first dates. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        FREQ=DAILY;COUNT=10                             | 1997-09-02 | 1997-09-02 1997-09-03 1997-09-04 1997-09-05
        FREQ=DAILY;UNTIL=19971224T000000Z               | 1997-12-22 | 1997-12-22 1997-12-23
        FREQ=DAILY;INTERVAL=2                           | 1997-09-02 | 1997-09-02 1997-09-04 1997-09-06 1997-09-08
        FREQ=DAILY;INTERVAL=10;COUNT=5                  | 1997-09-02 | 1997-09-02 1997-09-12 1997-09-22 1997-10-02 1997-10-12
        FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1     | 1998-01-01 | 1998-01-01 1998-01-02 1998-01-03
        FREQ=WEEKLY;COUNT=10                            | 1997-09-02 | 1997-09-02 1997-09-09 1997-09-16 1997-09-23 1997-09-30
        FREQ=WEEKLY;UNTIL=19971007T000000Z;BYDAY=TU,TH  | 1997-09-02 | 1997-09-02 1997-09-04 1997-09-09 1997-09-11
        FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO | 1997-08-05 | 1997-08-05 1997-08-10 1997-08-19 1997-08-24
        FREQ=MONTHLY;COUNT=10;BYDAY=1FR                 | 1997-09-05 | 1997-09-05 1997-10-03 1997-11-07 1997-12-05 1998-01-02
        FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU | 1997-09-07 | 1997-09-07 1997-09-28 1997-11-02 1997-11-30 1998-01-04
        FREQ=MONTHLY;COUNT=6;BYDAY=-2MO                 | 1997-09-22 | 1997-09-22 1997-10-20 1997-11-17 1997-12-22 1998-01-19 1998-02-16
        FREQ=MONTHLY;BYMONTHDAY=-3                      | 1997-09-28 | 1997-09-28 1997-10-29 1997-11-28 1997-12-29 1998-01-29
        FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15           | 1997-09-02 | 1997-09-02 1997-09-15 1997-10-02 1997-10-15
        FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1           | 1997-09-30 | 1997-09-30 1997-10-01 1997-10-31 1997-11-01
        FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11 | 1997-09-10 | 1997-09-10 1997-09-11 1999-03-10 1999-03-11
        FREQ=MONTHLY;INTERVAL=2;BYDAY=TU                | 1997-09-02 | 1997-09-02 1997-09-09 1997-09-16 1997-09-23 1997-09-30 1997-11-04
        FREQ=YEARLY;COUNT=10;BYMONTH=6,7                | 1997-06-10 | 1997-06-10 1997-07-10 1998-06-10 1998-07-10
        FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3   | 1997-03-10 | 1997-03-10 1999-01-10 1999-02-10 1999-03-10 2001-01-10
        FREQ=YEARLY;BYMONTH=3;BYDAY=TH                  | 1997-03-13 | 1997-03-13 1997-03-20 1997-03-27 1998-03-05
        FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13             | 1997-09-02 | 1998-02-13 1998-03-13 1998-11-13 1999-08-13 2000-10-13
        FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13 | 1997-09-13 | 1997-09-13 1997-10-11 1997-11-08 1997-12-13
        FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8 | 1996-11-05 | 1996-11-05 2000-11-07 2004-11-02
        FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3  | 1997-09-04 | 1997-09-04 1997-10-07 1997-11-06
        FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2   | 1997-09-29 | 1997-09-29 1997-10-30 1997-11-27 1997-12-30
        FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5           | 2007-01-15 | 2007-01-15 2007-01-30 2007-02-15 2007-03-15 2007-03-30
        """)
    void an_example_of_the_standard_comes_on_its_dates(String rule, String start, String dates) {
        List<String> expected = List.of(dates.split(" "));

        assertThat(dates(Rfc5545.LANGUAGE.read(rule), start + "T09:00", expected.size()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO | has BYWEEKNO, which is not safe; name months with BYMONTH
        FREQ=YEARLY;BYYEARDAY=1,100,200  | has BYYEARDAY, which is not safe; name the date with BYMONTH and BYMONTHDAY
        FREQ=YEARLY;BYMONTHDAY=13        | is YEARLY with BYMONTHDAY but without BYMONTH, which is not safe; add BYMONTH
        FREQ=YEARLY;BYDAY=20MO           | is YEARLY with BYDAY but without BYMONTH
        FREQ=YEARLY;BYMONTH=1;BYDAY=MO;BYSETPOS=1 | is YEARLY with BYSETPOS, which is not safe; make it MONTHLY
        FREQ=HOURLY;INTERVAL=3           | has FREQ=HOURLY, which clock changes make unsafe; write the times of day
        FREQ=MINUTELY;INTERVAL=15        | has FREQ=MINUTELY
        FREQ=SECONDLY                    | has FREQ=SECONDLY
        FREQ=DAILY;BYHOUR=9,17           | has BYHOUR, which is not safe; write the times of day with an own rule
        FREQ=DAILY;BYMINUTE=0,20         | has BYMINUTE
        FREQ=DAILY;BYSECOND=0            | has BYSECOND
        FREQ=WEEKLY;WKST=SU;BYDAY=TU,SU  | has WKST, which is not safe; leave it out: weeks begin on Monday
        FREQ=DAILY;RSCALE=CHINESE        | has RSCALE, which is not safe; use BYDAY, BYMONTH
        FREQ=DAILY;X-OWN=1               | has X-OWN
        FREQ=FORTNIGHTLY                 | has FREQ=FORTNIGHTLY, which there is not; write DAILY
        BYDAY=MO                         | has no FREQ; begin with FREQ=DAILY
        FREQ=DAILY;COUNT=3;UNTIL=20261231 | has COUNT and UNTIL; write one of them
        FREQ=DAILY;COUNT=0               | has COUNT=0; count from 1 to 10000
        FREQ=DAILY;UNTIL=tomorrow        | has UNTIL=TOMORROW; write UNTIL=20261231
        FREQ=DAILY;FREQ=WEEKLY           | has FREQ twice; write it once
        FREQ=DAILY;                      | has the part ''; write parts as NAME=VALUE
        every day                        | has the part 'EVERY DAY'
        FREQ=WEEKLY;BYDAY=1MO            | cannot be read: The BYDAY rule part must not be specified with a numeric value
        FREQ=WEEKLY;BYMONTHDAY=3         | cannot be read: In RFC 5545, BYMONTHDAY is not allowed in WEEKLY rules
        FREQ=MONTHLY;BYSETPOS=1          | cannot be read: BYSETPOS must only be used in conjunction with another
        FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6 | never comes, whatever its start; look for a date
        FREQ=MONTHLY;BYMONTHDAY=8,9,10;BYDAY=1MO | never comes, whatever its start; look for a date
        FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30 | never comes, whatever its start; look for a date
        """)
    void whatever_is_not_safe_is_refused_by_name(String rule, String problem) {
        assertThatThrownBy(() -> Rfc5545.LANGUAGE.read(rule))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Rule '" + rule.replace(';', ' ') + "' " + problem);
    }

    @Test
    void a_month_without_the_day_is_left_out_whatever_the_almanac_does() {
        Recurrence rule = Rfc5545.LANGUAGE.read("FREQ=MONTHLY;COUNT=3");

        assertThat(dates(rule, "2026-01-31T09:00", 4)).containsExactly("2026-01-31", "2026-03-31", "2026-05-31");
    }

    @Test
    void a_start_that_does_not_match_is_left_out_unless_asked_for() {
        Recurrence rule = Rfc5545.LANGUAGE.read("FREQ=MONTHLY;BYDAY=2TU;COUNT=1");

        assertThat(dates(rule, "2026-03-02T09:00", 4)).containsExactly("2026-03-10");
        assertThat(dates(rule.withStart(), "2026-03-02T09:00", 4)).containsExactly("2026-03-02", "2026-03-10");
    }

    @Test
    void what_the_clocks_skip_is_left_out_and_not_counted_unless_another_policy_is_chosen() {
        Recurrence rule = Rfc5545.LANGUAGE.read("FREQ=DAILY;COUNT=3");

        assertThat(shown(rule, ALMANAC)).containsExactly("2026-03-07T02:30", "2026-03-09T02:30", "2026-03-10T02:30");
        assertThat(shown(rule, ALMANAC.with(DaylightSaving.LATER)))
                .containsExactly("2026-03-07T02:30", "2026-03-08T03:30", "2026-03-09T02:30");
    }

    private static List<String> shown(Recurrence rule, Almanac almanac) {
        Instant start = LocalDateTime.parse("2026-03-07T02:30").atZone(NEW_YORK).toInstant();
        return rule.until(Instant.MAX, start, almanac)
                .map(at -> almanac.wallTimeOf(at).toString())
                .toList();
    }

    @Test
    void a_rule_that_comes_from_some_starts_only_is_good_and_goes_on_over_years_without() {
        Recurrence yearly = Rfc5545.LANGUAGE.read("FREQ=MONTHLY;INTERVAL=12;BYMONTH=3");
        Recurrence leapDay = Rfc5545.LANGUAGE.read("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29");

        assertThat(dates(yearly, "2026-03-16T09:00", 3)).containsExactly("2026-03-16", "2027-03-16", "2028-03-16");
        assertThat(dates(yearly, "2026-04-16T09:00", 3)).isEmpty();
        assertThat(dates(leapDay, "2024-02-29T09:00", 3)).containsExactly("2024-02-29", "2028-02-29", "2032-02-29");
    }

    @Test
    void a_date_as_the_end_is_included_as_a_whole() {
        Recurrence rule = Rfc5545.LANGUAGE.read("FREQ=DAILY;UNTIL=20260303");

        assertThat(dates(rule, "2026-03-02T23:30", 5)).containsExactly("2026-03-02", "2026-03-03");
    }

    @Test
    void the_rule_is_its_text() {
        assertThat(Rfc5545.LANGUAGE.read("FREQ=DAILY")).hasToString("FREQ=DAILY");
        assertThat(Rfc5545.LANGUAGE).hasToString("rules of RFC 5545");
    }

    private static List<String> dates(Recurrence rule, String start, int most) {
        Instant first = LocalDateTime.parse(start).atZone(NEW_YORK).toInstant();
        return rule.until(Instant.MAX, first, ALMANAC)
                .limit(most)
                .map(at -> ALMANAC.dateOf(at).toString())
                .toList();
    }
}
