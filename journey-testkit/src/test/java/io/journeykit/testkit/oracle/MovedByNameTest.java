package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.testkit.play.Chronicle;
import org.junit.jupiter.api.Test;

/** Law 3: a visit may be told to be moved in so many words, though no machine waits for them. */
class MovedByNameTest {

    @Test
    void that_a_visit_is_moved_is_shown_where_it_is_not_heard() {
        Ruling ruling = Ruling.of(new TruthIsHeard(), Lived.in("visits-by-hand", "moved-by-name.json"));

        assertThat(ruling.keeps("moved-is-heard")).isTrue();
    }

    @Test
    void it_may_not_pass_unheard() {
        Chronicle life = TamperedVisits.deafTo(Lived.in("visits-by-hand", "moved-by-name.json"), "moved");

        assertThat(Ruling.of(new TruthIsHeard(), life).breaks("moved-is-heard")).isTrue();
    }
}
