package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Input;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.vocabulary.AgendaId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Dozens of things share one instant; what came first is told by its place. */
class PlacesTest {

    private static final String YES = "31.nothing-is-held-before-her-yes";

    @Test
    void what_is_sought_after_a_booking_in_the_same_instant_is_not_what_she_chose_from() {
        Chronicle life = Lived.in("visits-chosen-at-once");

        assertThat(Visited.met(life)).contains(YES);
        assertThat(Visited.broken(life)).doesNotContain(YES);
    }

    @Test
    void what_is_booked_though_she_chose_nothing_is_found_all_the_same() {
        Chronicle life = Lived.in("visits-chosen-at-once");

        Chronicle unasked = TamperedVisits.without(
                life,
                entry -> entry instanceof Chronicle.Committed committed
                        && committed.commit().input() instanceof Input.SignalReceived told
                        && told.signal().name().equals("chosen"));

        assertThat(Visited.broken(unasked)).contains(YES);
    }

    @Test
    void a_slot_that_is_taken_in_the_same_instant_is_free_until_then() {
        Chronicle life = Lived.in("visits-rival-untold");
        Books books = new Books(life);
        Visits.Having had = books.visits().all().get(0);
        AgendaId other = books.agendas().stream()
                .filter(agenda -> !agenda.equals(had.agenda()))
                .findFirst()
                .orElseThrow();

        assertThat(Supply.has(books, had.slot(), other, had.since().before())).isTrue();
        assertThat(Supply.has(books, had.slot(), other, had.since())).isFalse();
        assertThat(Supply.has(books, had.slot(), had.agenda(), had.since())).isTrue();
    }

    @Test
    void what_the_list_took_before_does_not_show_what_came_later_at_the_same_time() {
        Chronicle life = Lived.in("owners-ladder");
        Books books = new Books(life);
        WorkItems.Item item = books.work().all().get(0);
        State next = books.states(item.agenda()).stream()
                .filter(state -> state.place() > item.place())
                .findFirst()
                .orElseThrow();

        State same = new State(new Moment(item.from(), next.place()), next.before(), next.commit());

        assertThat(Shown.by(books, same, item.step())).isFalse();
        assertThat(Shown.by(
                        books,
                        new State(new Moment(item.from(), item.place() - 1), next.before(), next.commit()),
                        Optional.of(item.step().orElseThrow())))
                .isTrue();
    }
}
