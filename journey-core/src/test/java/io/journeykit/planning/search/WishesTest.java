package io.journeykit.planning.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.calendar.hours.WeeklyHours;
import io.journeykit.planning.Criterion;
import io.journeykit.planning.Distances;
import io.journeykit.planning.TravelTable;
import io.journeykit.planning.Wishes;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WishesTest {

    private final Chain chain = new Chain(
            List.of(
                    new Visit("mri", Boston.slots("imaging", "03-03T14:00", "03-05T09:00")),
                    new Visit("ortho-visit", Boston.slots("ortho-b", "03-04T09:00", "03-05T11:00"))),
            List.of(Lag.from(Mark.end("mri")).to(Mark.start("ortho-visit")).atLeast(Duration.ofMinutes(30))));

    @Test
    void what_the_person_wants_first_is_offered_first() {
        Wishes wishes = Wishes.NONE
                .withTravel(Distances.in("miles", Map.of("ortho-b", 9)))
                .withTimes(WeeklyHours.daily(LocalTime.of(8, 0), LocalTime.of(12, 0)))
                .withFirst(Criterion.DAYS_ON_SITE);

        Options options = Planner.options(chain, Preferences.at(Boston.ZONE).with(wishes));

        assertThat(options.options())
                .extracting(option -> option.cost().daysOnSite())
                .containsExactly(1L, 2L);
        assertThat(options.options().get(0).cost().openWishes()).isZero();
    }

    @Test
    void a_wish_is_open_where_time_and_place_are_not_those_liked() {
        Wishes wishes = Wishes.NONE
                .withTimes(WeeklyHours.daily(LocalTime.of(8, 0), LocalTime.of(12, 0)))
                .withAt(List.of("imaging"));

        assertThat(wishes.openAt(Boston.slot("imaging", "03-05T09:00"))).isZero();
        assertThat(wishes.openAt(Boston.slot("imaging", "03-05T14:00"))).isEqualTo(1);
        assertThat(wishes.openAt(Boston.slot("ortho-b", "03-05T14:00"))).isEqualTo(2);
    }

    @Test
    void distances_are_said_with_their_unit_and_name_no_person() {
        Distances distances = Distances.in("miles", Map.of("ortho-b", 9));

        assertThat(distances.words("ortho-b")).contains("9 miles away");
        assertThat(distances.words("imaging")).isEmpty();
        assertThat(Wishes.NONE.withTravel(distances)).hasToString("wishes of a person, with FINISH first");
    }

    @Test
    void ways_are_as_long_there_as_back() {
        TravelTable ways = TravelTable.NONE.with("b", "a", Duration.ofMinutes(40));

        assertThat(ways.between("a", "b")).isEqualTo(ways.between("b", "a")).hasMinutes(40);
        assertThat(ways.between("a", "c")).isZero();
    }
}
