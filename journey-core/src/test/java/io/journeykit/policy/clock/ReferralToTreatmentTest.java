package io.journeykit.policy.clock;

import static io.journeykit.policy.ClockMark.Kind.NULLIFY;
import static io.journeykit.policy.ClockMark.Kind.RESTART_AS_NEW;
import static io.journeykit.policy.ClockMark.Kind.START;
import static io.journeykit.policy.ClockMark.Kind.STOP;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.calendar.days.WorkCalendars;
import io.journeykit.policy.ClockMark;
import io.journeykit.policy.clock.ClockReading.State;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The 18 weeks from referral to treatment of the NHS in England, after its rules suite: no pauses, whole days. */
class ReferralToTreatmentTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final ServiceClock RTT = ServiceClock.of(
                    "referral to treatment", new CountedDays(LONDON, WorkCalendars.EVERY_DAY), 18 * 7)
            .warningAt(0.5, 0.9);

    @Test
    void eighteen_weeks_from_the_referral_time_is_up() {
        List<ClockMark> marks = List.of(mark(START, "2026-03-02T10:15"));

        ClockReading reading = RTT.at(london("2026-05-04T12:00"), marks);

        assertThat(reading.elapsed()).isEqualTo(63);
        assertThat(reading.due()).contains(london("2026-07-07T00:00"));
        assertThat(reading.reached()).isEmpty();
        assertThat(RTT.at(london("2026-07-06T23:59"), marks).isBreached()).isFalse();
        assertThat(RTT.at(london("2026-07-07T00:00"), marks).isBreached()).isTrue();
    }

    @Test
    void the_first_treatment_stops_it() {
        List<ClockMark> marks = List.of(mark(START, "2026-03-02T10:15"), mark(STOP, "2026-06-15T09:00"));

        ClockReading reading = RTT.at(london("2027-01-01T00:00"), marks);

        assertThat(reading.state()).isEqualTo(State.STOPPED);
        assertThat(reading.elapsed()).isEqualTo(105);
        assertThat(reading.isBreached()).isFalse();
    }

    @Test
    void a_first_appointment_that_the_patient_did_not_attend_nullifies_it_and_a_new_one_starts_it_again() {
        List<ClockMark> marks = List.of(
                mark(START, "2026-03-02T10:15"), mark(NULLIFY, "2026-04-01T11:00"), mark(START, "2026-04-03T09:00"));

        assertThat(RTT.at(london("2026-04-02T00:00"), marks).state()).isEqualTo(State.NULLIFIED);
        assertThat(RTT.at(london("2026-04-13T00:00"), marks).elapsed()).isEqualTo(10);
    }

    @Test
    void a_decision_to_treat_after_watchful_waiting_begins_a_new_period_and_keeps_the_former_one() {
        List<ClockMark> marks = List.of(
                mark(START, "2026-03-02T10:15"),
                mark(STOP, "2026-04-01T11:00"),
                mark(RESTART_AS_NEW, "2026-09-01T09:00"));

        ClockReading reading = RTT.at(london("2026-09-11T12:00"), marks);

        assertThat(reading.elapsed()).isEqualTo(10);
        assertThat(reading.former()).containsExactly(30L);
    }

    @Test
    void what_is_told_late_counts_from_when_it_happened() {
        List<ClockMark> told = List.of(mark(START, "2026-03-02T10:15"));
        List<ClockMark> corrected = List.of(mark(START, "2026-03-02T10:15"), mark(STOP, "2026-03-20T09:00"));

        assertThat(RTT.at(london("2026-12-01T00:00"), told).isBreached()).isTrue();
        assertThat(RTT.at(london("2026-12-01T00:00"), corrected).isBreached()).isFalse();
        assertThat(RTT.at(london("2026-12-01T00:00"), corrected).elapsed()).isEqualTo(18);
    }

    private static ClockMark mark(ClockMark.Kind kind, String wallTime) {
        return new ClockMark(kind, london(wallTime));
    }

    private static Instant london(String wallTime) {
        return LocalDateTime.parse(wallTime).atZone(LONDON).toInstant();
    }
}
