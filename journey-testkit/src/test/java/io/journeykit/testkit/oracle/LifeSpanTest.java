package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Agenda;
import io.journeykit.testkit.play.Chronicle;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How far a life can be judged, and how its agendas stood when it was put back. */
class LifeSpanTest {

    @Test
    void a_life_can_be_judged_to_the_end_of_its_play() {
        Chronicle life = Lived.in("owners-ladder");

        LifeSpan span = LifeSpan.of(life);

        assertThat(span.until()).isEqualTo(life.world().setting().until());
        assertThat(span.places()).isEqualTo(life.entries().size());
    }

    @Test
    void where_the_host_broke_nothing_can_be_demanded_of_what_comes_later() {
        Chronicle whole = Lived.in("host-merged-in-a-circle");
        Instant broke = whole.world().setting().until().minus(Duration.ofDays(5));

        Chronicle life = Tampered.plus(
                Tampered.without(whole, entry -> entry.at().isAfter(broke)),
                new Chronicle.Broke(broke, whole.world().person().id(), "java.lang.Error"));
        LifeSpan span = LifeSpan.of(life);

        assertThat(span.until()).isBefore(life.world().setting().until());
        assertThat(Lived.broken(life)).contains("25.host-goes-on").doesNotContain("14.wake-up-comes");
    }

    @Test
    void where_the_store_was_put_back_a_life_is_judged_so_far() {
        Chronicle life = Lived.in("owners-ladder-restored");

        LifeSpan span = LifeSpan.of(life);

        assertThat(life.entries().get(span.places())).isInstanceOf(Chronicle.Restored.class);
        assertThat(span.reaches(span.until())).isFalse();
    }

    @Test
    void what_is_decided_after_that_is_decided_of_what_the_store_was_put_back_to() {
        Chronicle life = Lived.in("owners-ladder-restored");
        Books books = new Books(life);
        Chronicle.Restored put = life.entries().stream()
                .filter(Chronicle.Restored.class::isInstance)
                .map(Chronicle.Restored.class::cast)
                .findFirst()
                .orElseThrow();

        Agenda before = books.at(put.agenda(), put.to());
        Agenda after = books.at(put.agenda(), new Moment(put.at(), books.span().places()));

        assertThat(after).isEqualTo(before);
        assertThat(books.at(put.agenda(), new Moment(Instant.EPOCH, books.span().places() - 1)))
                .isNotEqualTo(before);
        assertThat(Lived.broken(life)).doesNotContain("16.each-rungs-role-gets-its-work");
    }
}
