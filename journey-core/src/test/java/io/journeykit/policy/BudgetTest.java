package io.journeykit.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.vocabulary.Priority;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BudgetTest {

    private static final ZoneId BOSTON = ZoneId.of("America/New_York");

    @Test
    void a_day_ends_at_midnight_of_the_patient_also_when_the_clocks_change() {
        Budget daily = new Budget.PerDay(1);

        assertThat(daily.roomFor(1, usage("2026-03-08T12:00", "2026-03-08T09:00")))
                .isEqualTo(at("2026-03-09T00:00"));
        assertThat(daily.roomFor(1, usage("2026-11-01T23:30", "2026-11-01T00:30")))
                .isEqualTo(at("2026-11-02T00:00"));
    }

    @Test
    void a_rolling_budget_has_room_once_its_oldest_contact_is_as_old_as_it_is_long() {
        Budget rolling = new Budget.Rolling(2, Duration.ofHours(48));

        assertThat(rolling.roomFor(1, usage("2026-03-03T12:00", "2026-03-02T10:00", "2026-03-03T09:00")))
                .isEqualTo(at("2026-03-04T10:00"));
        assertThat(rolling.roomFor(1, usage("2026-03-04T10:00", "2026-03-02T10:00", "2026-03-03T09:00")))
                .isEqualTo(at("2026-03-04T10:00"));
    }

    @Test
    void a_token_bucket_allows_a_burst_and_then_its_rate() {
        Budget bucket = new Budget.TokenBucket(3, Duration.ofDays(1));
        String[] burst = {"2026-03-02T10:00", "2026-03-02T11:00", "2026-03-02T12:00"};

        assertThat(bucket.roomFor(1, usage("2026-03-02T12:00", burst))).isEqualTo(at("2026-03-03T10:00"));
        assertThat(bucket.roomFor(2, usage("2026-03-02T12:00", burst))).isEqualTo(at("2026-03-04T10:00"));
        assertThat(bucket.roomFor(3, usage("2026-03-05T10:00", burst))).isEqualTo(at("2026-03-05T10:00"));
    }

    @Test
    void what_a_token_bucket_forgets_never_changes_its_answer() {
        for (int seed = 1; seed <= 500; seed++) {
            Random random = new Random(seed);
            Budget bucket = new Budget.TokenBucket(1 + random.nextInt(4), Duration.ofHours(1 + random.nextInt(30)));
            List<Instant> all = new ArrayList<>();
            List<Instant> kept = new ArrayList<>();
            Instant now = at("2026-03-02T10:00");
            for (int i = 0; i < 60; i++) {
                now = now.plus(Duration.ofMinutes(random.nextInt(2_000)));
                Usage whole = new Usage(now, BOSTON, List.copyOf(all));
                Usage remembered = new Usage(now, BOSTON, List.copyOf(kept));
                assertThat(bucket.roomFor(1, remembered)).as("seed %s", seed).isEqualTo(bucket.roomFor(1, whole));
                if (bucket.roomFor(1, whole).equals(now)) {
                    Instant since = bucket.since(remembered);
                    kept.removeIf(one -> one.isBefore(since));
                    kept.add(now);
                    all.add(now);
                }
            }
        }
    }

    @Test
    void what_a_budget_keeps_is_for_what_is_more_than_routine() {
        Budget weekly = new Budget.PerWeek(3).keeping(1);
        Usage two = usage("2026-03-03T12:00", "2026-03-02T10:00", "2026-03-03T09:00");

        assertThat(weekly.roomFor(Priority.ROUTINE, two)).isEqualTo(at("2026-03-09T00:00"));
        assertThat(weekly.roomFor(Priority.IMPORTANT, two)).isEqualTo(two.now());
    }

    @Test
    void a_budget_without_any_place_never_has_room() {
        Usage none = usage("2026-03-03T12:00");

        Stream.of(
                        new Budget.PerDay(0),
                        new Budget.PerWeek(0),
                        new Budget.Rolling(0, Duration.ofDays(1)),
                        new Budget.TokenBucket(0, Duration.ofDays(1)),
                        new Budget.PerDay(1).keeping(1))
                .forEach(budget ->
                        assertThat(budget.roomFor(Priority.ROUTINE, none)).isEqualTo(Instant.MAX));
    }

    @Test
    void a_budget_reads_as_a_phrase() {
        assertThat(new Budget.PerWeek(3).keeping(1)).hasToString("3 a week, keeping 1");
        assertThat(new Budget.TokenBucket(3, Duration.ofDays(1))).hasToString("3 at once, 1 more every PT24H");
    }

    @Test
    void the_us_telephone_window_is_from_eight_to_nine_at_the_called_partys_place() {
        assertThat(ContactWindows.named("us-telephone")).contains(ContactWindows.US_TELEPHONE);
        assertThat(ContactWindows.US_TELEPHONE).hasToString("08:00–21:00 every day");
        assertThat(ContactWindows.US_TELEPHONE.allows(at("2026-03-02T08:00"), BOSTON))
                .isTrue();
        assertThat(ContactWindows.US_TELEPHONE.allows(at("2026-03-02T21:00"), BOSTON))
                .isFalse();
        assertThat(ContactWindows.US_TELEPHONE.allows(at("2026-03-02T08:00"), ZoneId.of("America/Chicago")))
                .isFalse();
    }

    private static Usage usage(String now, String... contacts) {
        return new Usage(
                at(now), BOSTON, Stream.of(contacts).map(BudgetTest::at).toList());
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BOSTON).toInstant();
    }
}
