package io.journeykit.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.planning.search.Cost;
import io.journeykit.planning.search.Option;
import io.journeykit.planning.search.Planner;
import io.journeykit.planning.search.Preferences;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds each contest once, with little data and patience, so that none rots; nothing is timed. */
class ContestTest {

    private static final int SLOTS = 500;

    @ParameterizedTest
    @EnumSource
    void both_plan_in_every_contest(Contest contest) {
        Figures figures = new Figures();

        new Match(contest, SLOTS, Duration.ofMillis(500)).in(figures);

        assertThat(Contests.subject(SLOTS).rows())
                .filteredOn(row -> row.figure(figures).isPresent())
                .hasSize(8);
    }

    @Test
    void timefold_is_told_what_journey_reckons() {
        Courses courses = Courses.of(SLOTS);
        Preferences wishes = Preferences.at(ZoneOffset.UTC).with(Courses.WISHES);
        List<Option> options = Planner.options(courses.ordered(), wishes).options();
        PeerCourse told = Contest.WISHES.task(courses).course();

        assertThat(options).hasSizeGreaterThan(1).allSatisfy(option -> {
            int[] at = Match.positions(courses.ordered(), option.plan().slots());
            assertThat(told.broken(at)).isZero();
            assertThat(new Cost(0, told.finish(at), told.daysOnSite(at), told.travel(at), told.openWishes(at)))
                    .isEqualTo(option.cost());
        });
    }

    @Test
    void timefold_is_told_which_visits_overlap() {
        Courses courses = Courses.of(SLOTS);
        int[] allAtFirst = new int[courses.unordered().visits().size()];

        assertThat(Contest.ANY_ORDER.task(courses).course().broken(allAtFirst)).isPositive();
        assertThat(Contest.EARLIEST.task(courses).course().broken(allAtFirst)).isPositive();
    }
}
