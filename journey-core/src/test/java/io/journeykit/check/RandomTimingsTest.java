package io.journeykit.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.calendar.Span;
import io.journeykit.template.BookingStep;
import io.journeykit.template.Offset;
import io.journeykit.template.Point;
import io.journeykit.template.Steps;
import io.journeykit.template.Timing;
import io.journeykit.vocabulary.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Timings drawn from a schedule that keeps them all, and rounds that no schedule keeps. */
class RandomTimingsTest {

    private static final int STEPS = 12;
    private static final int TIMINGS = 40;

    @Test
    void timings_that_one_schedule_keeps_are_never_called_inconsistent() {
        for (long seed = 0; seed < 500; seed++) {
            Schedule schedule = new Schedule(new Random(seed));

            BookingStep[] steps = schedule.steps();
            for (int i = 0; i < TIMINGS; i++) {
                schedule.addKeptTiming(steps);
            }

            assertThat(inconsistent(steps)).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void a_round_that_no_schedule_keeps_is_always_found() {
        for (long seed = 0; seed < 500; seed++) {
            Schedule schedule = new Schedule(new Random(seed));

            BookingStep[] steps = schedule.steps();
            for (int i = 0; i < TIMINGS; i++) {
                schedule.addKeptTiming(steps);
            }
            schedule.addRound(steps);

            assertThat(inconsistent(steps)).as("seed %d", seed).isNotEmpty();
        }
    }

    private static List<Fault> inconsistent(BookingStep[] steps) {
        return Knee.faults(steps).stream()
                .filter(fault -> fault.code().equals("inconsistent-timing"))
                .toList();
    }

    /** A hidden schedule: when each visit starts and ends, in minutes. */
    private static final class Schedule {

        private final Random random;
        private final int[] starts = new int[STEPS];
        private final int[] ends = new int[STEPS];

        Schedule(Random random) {
            this.random = random;
            for (int i = 0; i < STEPS; i++) {
                starts[i] = random.nextInt(100_000);
                ends[i] = starts[i] + 1 + random.nextInt(500);
            }
        }

        BookingStep[] steps() {
            return Stream.iterate(0, i -> i + 1)
                    .limit(STEPS)
                    .map(i -> Steps.booking("step-" + i, "service"))
                    .toArray(BookingStep[]::new);
        }

        /** A timing between any two different visits, with the distance that they have and perhaps some slack. */
        void addKeptTiming(BookingStep[] steps) {
            int own = random.nextInt(STEPS);
            int other = (own + 1 + random.nextInt(STEPS - 1)) % STEPS;
            Point.Edge ownEdge = edge();
            Point.Edge otherEdge = edge();
            int distance = at(own, ownEdge) - at(other, otherEdge);
            var direction = distance >= 0 ? Offset.Direction.AFTER : Offset.Direction.BEFORE;
            Point point = otherEdge == Point.Edge.START ? Point.startOf("step-" + other) : Point.endOf("step-" + other);
            int apart = Math.abs(distance);
            steps[own].addTimings(new Timing(
                    ownEdge,
                    direction,
                    point,
                    some(Math.max(0, apart - random.nextInt(100))),
                    some(apart + random.nextInt(100))));
        }

        /** A round through some of the visits, each after the end of the one before. */
        void addRound(BookingStep[] steps) {
            int length = 2 + random.nextInt(STEPS - 1);
            for (int i = 0; i < length; i++) {
                Point before = Point.endOf("step-" + (i + 1) % length);
                steps[i].addTimings(Timing.startsAfter(before).byAtLeast(minutes(random.nextInt(60))));
            }
        }

        private Point.Edge edge() {
            return random.nextBoolean() ? Point.Edge.START : Point.Edge.END;
        }

        private int at(int step, Point.Edge edge) {
            return edge == Point.Edge.START ? starts[step] : ends[step];
        }

        private Optional<Span> some(int minutes) {
            return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(minutes(minutes));
        }

        private static Span minutes(int minutes) {
            return Span.of(Duration.ofMinutes(minutes));
        }
    }
}
