package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.testkit.play.Chronicle;
import org.junit.jupiter.api.Test;

class SeriesIsSpacedTest {

    @Test
    void a_course_keeps_its_distances() {
        Chronicle life = Lived.in("visits-course");

        assertThat(Visited.met(life)).contains("6.course-is-spaced", "6.gap-is-shown", "6.crowding-is-shown");
        assertThat(Visited.broken(life)).isEmpty();
    }

    @Test
    void a_course_with_other_distances_than_its_author_wrote_is_found() {
        Chronicle life = Lived.in("visits-course");
        Chronicle closer =
                TamperedVisits.author(life, "\"P6D\", \"at-most\": \"P8D\"", "\"P9D\", \"at-most\": \"P20D\"");
        Chronicle wider = TamperedVisits.author(life, "\"P6D\", \"at-most\": \"P8D\"", "\"P2D\", \"at-most\": \"P4D\"");

        assertThat(Visited.broken(closer)).contains("6.course-is-spaced", "6.crowding-is-shown");
        assertThat(Visited.broken(wider)).contains("6.gap-is-shown").doesNotContain("6.course-is-spaced");
    }

    @Test
    void a_visit_is_not_made_up_the_day_after_another() {
        Chronicle life = Lived.in("visits-course", "made-up.json");

        assertThat(Visited.broken(life)).doesNotContain("6.course-is-spaced").doesNotContain("6.gap-is-shown");
    }

    @Test
    void a_gap_that_others_made_is_proposed_anew_or_shown() {
        Chronicle life = Lived.in("visits-course", "by-hand.json");

        assertThat(Visited.broken(life)).doesNotContain("6.gap-is-shown").doesNotContain("6.crowding-is-shown");
    }

    @Test
    void two_visits_that_others_put_close_to_each_other_are_proposed_anew_or_shown() {
        Chronicle life = Lived.in("visits-course", "too-near.json");

        assertThat(Visited.broken(life)).doesNotContain("6.crowding-is-shown").doesNotContain("6.gap-is-shown");
    }

    @Test
    void a_series_is_not_booked_on_the_day_after() {
        Chronicle life = Lived.in("visits-series");

        assertThat(Visited.broken(life)).doesNotContain("6.series-is-spaced");
    }
}
