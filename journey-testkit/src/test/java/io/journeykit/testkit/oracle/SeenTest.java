package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is shown within the minute shows what it comes of, or what it names, and nothing else. */
class SeenTest {

    @Test
    void work_that_another_decision_gave_shows_what_it_names_alone() {
        Books books = new Books(Lived.in("owners-care-team"));
        WorkItems.Item item = books.work().all().get(0);
        State before = books.states(item.agenda()).get(0);

        assertThat(item.from()).isBefore(before.at().plus(Books.AT_ONCE));
        assertThat(Seen.is(books, before, "something else")).isFalse();
        assertThat(Seen.is(books, before, item.body().split(" ")[0])).isTrue();
    }

    @Test
    void work_that_a_decision_gave_itself_shows_it() {
        Books books = new Books(Lived.in("owners-care-team"));
        WorkItems.Item item = books.work().all().get(0);

        State giving = books.states(item.agenda()).stream()
                .filter(state -> state.commit().effects().stream()
                        .anyMatch(effect -> effect.key().equals(item.key())))
                .findFirst()
                .orElseThrow();

        assertThat(Seen.is(books, giving, "something else")).isTrue();
    }
}
