package io.journeykit.testkit.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.StepEvent;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.testkit.world.World;
import io.journeykit.vocabulary.Refused;
import org.junit.jupiter.api.Test;

class ShrinkerTest {

    @Test
    void a_life_is_made_as_small_as_what_it_shows() {
        Life life = firstThatBooksAVisit();

        Life small = Shrinker.smallest(life, ShrinkerTest::booksAVisit, 2_000);

        World world = small.read();
        assertThat(booksAVisit(small)).isTrue();
        assertThat(world.templates()).hasSize(1);
        assertThat(world.templates().get(0).steps()).hasSize(1);
        assertThat(world.script().happenings()).hasSizeLessThanOrEqualTo(1);
        assertThat(small.world().length()).isLessThan(life.world().length() / 2);
        assertThat(world.setting().names().byId().keySet())
                .containsAll(world.cast().parties().keySet())
                .hasSizeLessThan(life.read().setting().names().byId().size());
    }

    @Test
    void what_cannot_be_read_does_not_fail() {
        Life life = firstThatBooksAVisit();

        Life small = Shrinker.smallest(life, ShrinkerTest::booksAVisit, 300);

        assertThat(small.read().people()).isNotEmpty();
    }

    private static Life firstThatBooksAVisit() {
        int seed = 1;
        while (!booksAVisit(Lives.random().life(seed))) {
            seed++;
        }
        return Lives.random().life(seed);
    }

    private static boolean booksAVisit(Life life) {
        try {
            return life.play().entries().stream()
                    .filter(Chronicle.Committed.class::isInstance)
                    .flatMap(entry -> ((Chronicle.Committed) entry).commit().events().stream())
                    .anyMatch(StepEvent.VisitBooked.class::isInstance);
        } catch (Refused refused) {
            return false;
        }
    }
}
