package io.journeykit.policy.clock;

import static io.journeykit.policy.ClockMark.Kind.PAUSE;
import static io.journeykit.policy.ClockMark.Kind.RESET;
import static io.journeykit.policy.ClockMark.Kind.RESUME;
import static io.journeykit.policy.ClockMark.Kind.START;
import static io.journeykit.policy.ClockMark.Kind.STOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeykit.calendar.days.WorkCalendars;
import io.journeykit.calendar.hours.WeeklyHours;
import io.journeykit.policy.ClockMark;
import io.journeykit.policy.clock.ClockReading.State;
import io.journeykit.policy.clock.ClockReading.Warning;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ServiceClockTest {

    private static final ZoneId BOSTON = ZoneId.of("America/New_York");
    private static final OpenHours OFFICE = new OpenHours(
            BOSTON, WorkCalendars.MONDAY_TO_FRIDAY, WeeklyHours.daily(LocalTime.of(9, 0), LocalTime.of(17, 0)));
    private static final long HOUR = 3_600;

    private final ServiceClock answer =
            ServiceClock.of("answer", OFFICE, 4 * HOUR).warningAt(0.5);

    @Test
    void four_office_hours_from_friday_afternoon_end_on_monday() {
        ClockReading reading = answer.at(local("2026-03-06T17:30"), List.of(mark(START, "2026-03-06T15:00")));

        assertThat(reading.elapsed()).isEqualTo(2 * HOUR);
        assertThat(reading.reached()).containsExactly(new Warning(0.5, local("2026-03-06T17:00")));
        assertThat(reading.due()).contains(local("2026-03-09T11:00"));
    }

    @Test
    void a_pause_moves_what_is_due_by_the_office_hours_in_it() {
        List<ClockMark> marks = List.of(
                mark(START, "2026-03-03T09:00"), mark(PAUSE, "2026-03-03T10:00"), mark(RESUME, "2026-03-04T10:00"));

        assertThat(answer.at(local("2026-03-03T12:00"), marks).due()).isEmpty();
        assertThat(answer.at(local("2026-03-03T12:00"), marks).state()).isEqualTo(State.PAUSED);
        assertThat(answer.at(local("2026-03-04T12:00"), marks).due()).contains(local("2026-03-04T13:00"));
    }

    @Test
    void the_night_on_which_the_clocks_change_counts_as_long_as_it_is() {
        ServiceClock ward =
                ServiceClock.of("ward", new OpenHours(BOSTON, WorkCalendars.EVERY_DAY, WeeklyHours.ALWAYS), 24 * HOUR);

        assertThat(ward.at(local("2026-03-07T12:00"), List.of(mark(START, "2026-03-07T12:00")))
                        .due())
                .contains(local("2026-03-08T13:00"));
        assertThat(ward.at(local("2026-10-31T12:00"), List.of(mark(START, "2026-10-31T12:00")))
                        .due())
                .contains(local("2026-11-01T11:00"));
    }

    @Test
    void a_reset_begins_at_zero_and_stays_paused_where_it_was() {
        List<ClockMark> marks = List.of(
                mark(START, "2026-03-03T09:00"), mark(PAUSE, "2026-03-03T12:00"), mark(RESET, "2026-03-03T13:00"));

        ClockReading reading = answer.at(local("2026-03-03T15:00"), marks);

        assertThat(reading.state()).isEqualTo(State.PAUSED);
        assertThat(reading.elapsed()).isZero();
        assertThat(reading.reached()).isEmpty();
    }

    @Test
    void what_means_nothing_where_it_came_is_shown_and_changes_nothing() {
        ClockMark resume = mark(RESUME, "2026-03-03T10:00");
        ClockMark again = mark(START, "2026-03-03T11:00");

        ClockReading reading =
                answer.at(local("2026-03-03T12:00"), List.of(mark(START, "2026-03-03T09:00"), resume, again));

        assertThat(reading.elapsed()).isEqualTo(3 * HOUR);
        assertThat(reading.unfit()).containsExactly(resume, again);
    }

    @Test
    void a_target_that_cannot_be_and_hours_that_never_come_are_refused() {
        assertThatThrownBy(() -> ServiceClock.of("answer", OFFICE, 0)).hasMessageContaining("at least 1");
        assertThatThrownBy(() -> answer.warningAt(1.5)).hasMessageContaining("1.5");
        assertThatThrownBy(() -> new OpenHours(BOSTON, WorkCalendars.EVERY_DAY, WeeklyHours.NEVER))
                .hasMessageContaining("never open");
    }

    /** Counted minute by minute, whatever happens to the clock, over a week in which the clocks change. */
    @Test
    void it_shows_what_counting_every_minute_shows() {
        Random random = new Random(7);
        for (int run = 0; run < 200; run++) {
            List<ClockMark> marks = marks(random);
            Instant moment = local("2026-03-05T00:00").plus(Duration.ofMinutes(random.nextInt(10_000)));

            assertThat(answer.at(moment, marks).elapsed())
                    .as("run %s: %s", run, marks)
                    .isEqualTo(naive(marks, moment));
        }
    }

    @Test
    void what_it_says_is_due_is_the_first_moment_at_which_all_is_used_up() {
        Random random = new Random(8);
        for (int run = 0; run < 300; run++) {
            Instant start = local("2026-03-05T00:00").plus(Duration.ofMinutes(random.nextInt(20_000)));
            long units = 60L * random.nextInt(5_000);

            Instant due = OFFICE.after(start, units);

            assertThat(OFFICE.between(start, due)).isEqualTo(units);
            assertThat(units == 0 || OFFICE.between(start, due.minusSeconds(1)) < units)
                    .isTrue();
        }
    }

    private static List<ClockMark> marks(Random random) {
        List<ClockMark> marks = new ArrayList<>();
        Instant at = local("2026-03-05T00:00");
        ClockMark.Kind[] kinds = {START, PAUSE, RESUME, PAUSE, RESUME, STOP};
        for (ClockMark.Kind kind : kinds) {
            at = at.plus(Duration.ofMinutes(random.nextInt(2_000)));
            marks.add(new ClockMark(kind, at));
        }
        return marks;
    }

    private static long naive(List<ClockMark> marks, Instant moment) {
        long seconds = 0;
        for (Instant at = marks.get(0).at(); at.isBefore(moment); at = at.plusSeconds(60)) {
            seconds += runs(marks, at) && isOffice(at) ? 60 : 0;
        }
        return seconds;
    }

    private static boolean runs(List<ClockMark> marks, Instant at) {
        ClockMark.Kind last = STOP;
        for (ClockMark mark : marks) {
            last = mark.at().isAfter(at) ? last : mark.kind();
        }
        return last == START || last == RESUME;
    }

    private static boolean isOffice(Instant at) {
        LocalDateTime wall = at.atZone(BOSTON).toLocalDateTime();
        return wall.getDayOfWeek().getValue() <= 5 && wall.getHour() >= 9 && wall.getHour() < 17;
    }

    private static ClockMark mark(ClockMark.Kind kind, String wallTime) {
        return new ClockMark(kind, local(wallTime));
    }

    private static Instant local(String wallTime) {
        return LocalDateTime.parse(wallTime).atZone(BOSTON).toInstant();
    }
}
