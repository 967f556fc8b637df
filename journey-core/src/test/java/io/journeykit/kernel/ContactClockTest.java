package io.journeykit.kernel;

import static io.journeykit.kernel.Boston.journey;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Request;
import io.journeykit.calendar.hours.WeeklyHours;
import io.journeykit.policy.Budget;
import io.journeykit.policy.ContactRules;
import io.journeykit.policy.ContactWindows;
import io.journeykit.template.Steps;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Contacts in the nights in which the clocks of Boston change, and at the edges of the calendar. */
class ContactClockTest {

    private static final WeeklyHours NIGHT = WeeklyHours.daily(LocalTime.of(2, 0), LocalTime.of(2, 30));

    @Test
    void after_the_night_in_which_clocks_go_forward_the_window_opens_at_nine_by_the_new_time() {
        Office office = waiting(ContactWindows.DAYTIME, "2026-03-07T20:00");

        assertThat(office.agenda().wakeAt()).isEqualTo("2026-03-08T13:00:00Z");
    }

    @Test
    void after_the_night_in_which_clocks_go_back_the_window_opens_at_nine_by_the_new_time() {
        Office office = waiting(ContactWindows.DAYTIME, "2026-10-31T20:00");

        assertThat(office.agenda().wakeAt()).isEqualTo("2026-11-01T14:00:00Z");
    }

    @Test
    void a_window_that_the_clocks_skip_opens_the_night_after() {
        Office office = waiting(NIGHT, "2026-03-08T00:00");

        assertThat(office.agenda().wakeAt()).isEqualTo("2026-03-09T06:00:00Z");
    }

    @Test
    void a_day_of_twenty_five_hours_has_one_budget() {
        Office office = Office.of(journey(Steps.message("one", "one"), Steps.message("two", "two")))
                .prefer(Office.preferences()
                        .withContact(new ContactRules(WeeklyHours.ALWAYS, List.of(new Budget.PerDay(1)))))
                .at("2026-11-01T00:30")
                .begin();

        assertThat(office.count(Request.SendMessage.class)).isEqualTo(1);
        assertThat(office.agenda().wakeAt()).isEqualTo("2026-11-02T05:00:00Z");
    }

    @Test
    void the_leap_day_and_the_end_of_the_year_are_days_like_others() {
        assertThat(waiting(ContactWindows.DAYTIME, "2028-02-28T19:00").agenda().wakeAt())
                .isEqualTo("2028-02-29T14:00:00Z");
        assertThat(waiting(ContactWindows.DAYTIME, "2026-12-31T19:00").agenda().wakeAt())
                .isEqualTo("2027-01-01T14:00:00Z");
    }

    @Test
    void what_is_sent_is_of_use_until_the_last_instant_of_the_half_open_window() {
        Office office = Office.of(journey(Steps.message("one", "one"))).begin();

        Instant notAfter =
                office.tray().last(Request.SendMessage.class).notAfter().orElseThrow();

        assertThat(notAfter).isEqualTo(Boston.local("2026-03-02T19:00").minusNanos(1));
    }

    private static Office waiting(WeeklyHours window, String at) {
        Office office = Office.of(journey(Steps.message("one", "one")))
                .prefer(Office.preferences().withContact(new ContactRules(window, List.of())))
                .at(at)
                .begin();
        assertThat(office.count(Request.SendMessage.class)).isZero();
        return office;
    }
}
