package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.testkit.play.Chronicle;
import org.junit.jupiter.api.Test;

class NewsSaysWhatIsOffTest {

    @Test
    void who_is_offered_another_visit_is_to_read_which_one_is_off() {
        Chronicle life = Lived.in("messages-visit", "called-off-for-another.world.json");

        Ruling ruling = Ruling.of(new NewsSaysWhatIsOff(), life);

        assertThat(ruling.keeps("news-says-what-is-off")).isTrue();
    }

    @Test
    void the_day_of_it_is_enough() {
        Chronicle life = Lived.in("messages-visit", "called-off-for-another.world.json");

        Chronicle said = Altered.of(life).saying("st1", words -> "Called off: 19 Mar.");

        assertThat(Ruling.of(new NewsSaysWhatIsOff(), said).keeps("news-says-what-is-off"))
                .isTrue();
    }

    @Test
    void a_time_of_day_is_no_day() {
        Chronicle life = Lived.in("messages-visit", "called-off-for-another.world.json");

        Chronicle said = Altered.of(life).saying("st1", words -> "Called off: 19:00.");

        assertThat(Ruling.of(new NewsSaysWhatIsOff(), said).breaks("news-says-what-is-off"))
                .isTrue();
    }

    @Test
    void of_a_visit_that_takes_place_there_is_no_such_news() {
        Ruling ruling = Ruling.of(new NewsSaysWhatIsOff(), Lived.in("messages-visit"));

        assertThat(ruling.isMet("news-says-what-is-off")).isFalse();
    }
}
