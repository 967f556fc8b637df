package io.journeykit.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.calendar.hours.WeeklyHours;
import io.journeykit.vocabulary.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContactRulesTest {

    private static final List<ZoneId> UTC = List.of(ZoneId.of("UTC"));
    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final Instant MONDAY_NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void what_is_always_open_has_been_open_for_so_long_after_so_long() {
        assertThat(ContactRules.UNLIMITED.openFor(TWO_HOURS, Channel.SMS, MONDAY_NOON, UTC))
                .contains(Instant.parse("2026-03-02T14:00:00Z"));
    }

    @Test
    void the_hours_of_several_days_add_up() {
        assertThat(daily(10, 13).openFor(TWO_HOURS, Channel.SMS, MONDAY_NOON, UTC))
                .contains(Instant.parse("2026-03-03T11:00:00Z"));
    }

    @Test
    void what_is_to_be_open_until_it_closes_is_so_on_the_same_day() {
        assertThat(daily(10, 14).openFor(TWO_HOURS, Channel.SMS, MONDAY_NOON, UTC))
                .contains(Instant.parse("2026-03-02T14:00:00Z"));
    }

    @Test
    void a_channel_is_counted_by_its_own_window() {
        ContactRules rules = daily(10, 13).with(Channel.EMAIL, WeeklyHours.ALWAYS);

        assertThat(rules.openFor(TWO_HOURS, Channel.EMAIL, MONDAY_NOON, UTC))
                .contains(Instant.parse("2026-03-02T14:00:00Z"));
    }

    private static ContactRules daily(int from, int to) {
        return new ContactRules(WeeklyHours.daily(LocalTime.of(from, 0), LocalTime.of(to, 0)), List.of());
    }
}
