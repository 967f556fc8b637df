package io.journeykit.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DueWindowTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T09:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-03-06T09:00:00Z");

    @Test
    void a_window_is_open_from_its_earliest_to_its_latest_both_included() {
        DueWindow window = DueWindow.of(MONDAY, TUESDAY, FRIDAY);

        assertThat(window.isOpenAt(MONDAY.minusNanos(1))).isFalse();
        assertThat(window.isOpenAt(MONDAY)).isTrue();
        assertThat(window.isOpenAt(FRIDAY)).isTrue();
        assertThat(window.isOpenAt(FRIDAY.plusNanos(1))).isFalse();
    }

    @Test
    void a_window_is_missed_only_after_its_latest() {
        DueWindow window = DueWindow.of(MONDAY, TUESDAY, FRIDAY);

        assertThat(window.isMissedAt(FRIDAY)).isFalse();
        assertThat(window.isMissedAt(FRIDAY.plusNanos(1))).isTrue();
        assertThat(window.latest()).contains(FRIDAY);
    }

    @Test
    void a_window_at_an_instant_opens_then_and_is_never_missed() {
        DueWindow window = DueWindow.at(TUESDAY);

        assertThat(window.earliest()).isEqualTo(window.target()).isEqualTo(TUESDAY);
        assertThat(window.latest()).isEmpty();
        assertThat(window.isMissedAt(FRIDAY)).isFalse();
        assertThat(window.isOpenAt(FRIDAY)).isTrue();
        assertThat(window.isOpenAt(MONDAY)).isFalse();
    }

    @Test
    void a_window_can_be_given_another_opening_and_another_end() {
        DueWindow window = DueWindow.at(TUESDAY).opening(MONDAY).until(FRIDAY);

        assertThat(window).isEqualTo(DueWindow.of(MONDAY, TUESDAY, FRIDAY)).hasSameHashCodeAs(window);
        assertThat(DueWindow.between(MONDAY, FRIDAY)).isEqualTo(DueWindow.of(MONDAY, MONDAY, FRIDAY));
    }

    @Test
    void a_window_out_of_order_is_refused() {
        assertThatThrownBy(() -> DueWindow.of(TUESDAY, MONDAY, FRIDAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Due window is out of order: earliest 2026-03-03T09:00:00Z, target 2026-03-02T09:00:00Z,"
                        + " latest 2026-03-06T09:00:00Z; earliest <= target <= latest must hold");
        assertThatThrownBy(() -> DueWindow.at(TUESDAY).until(MONDAY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_window_reads_aloud() {
        assertThat(DueWindow.of(MONDAY, TUESDAY, FRIDAY))
                .hasToString("from 2026-03-02T09:00:00Z, due 2026-03-03T09:00:00Z, missed after 2026-03-06T09:00:00Z");
        assertThat(DueWindow.at(TUESDAY))
                .hasToString("from 2026-03-03T09:00:00Z, due 2026-03-03T09:00:00Z, never missed");
    }
}
