package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Request;
import io.journeykit.agenda.Said;
import io.journeykit.testkit.play.Chronicle;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WorkNamesItsStepTest {

    @Test
    void work_that_does_not_say_what_it_is_about_is_found() {
        Chronicle life = Lived.in("messages-ends");

        Ruling named = Ruling.of(new WorkNamesItsStep(), life);
        Ruling nameless = Ruling.of(new WorkNamesItsStep(), saying(life, "Reach by phone"));

        assertThat(named.keeps("work-names-its-step")).isTrue();
        assertThat(nameless.breaks("work-names-its-step")).isTrue();
    }

    @Test
    void the_title_of_its_step_is_enough() {
        Chronicle life = saying(Lived.in("messages-ends"), "Reach by phone: Prepare");

        Ruling ruling = Ruling.of(new WorkNamesItsStep(), life);

        assertThat(ruling.keeps("work-names-its-step")).isTrue();
    }

    @Test
    void so_is_the_service_of_a_booking() {
        Chronicle life = Lived.in("visits-many", "silent.json");

        Ruling service = Ruling.of(new WorkNamesItsStep(), saying(life, "Book by hand: sv-heart"));
        Ruling nameless = Ruling.of(new WorkNamesItsStep(), saying(life, "Book by hand"));

        assertThat(service.keeps("work-names-its-step")).isTrue();
        assertThat(nameless.breaks("work-names-its-step")).isTrue();
    }

    @Test
    void what_an_author_has_written_is_as_it_is() {
        Ruling ruling = Ruling.of(new WorkNamesItsStep(), Lived.in("owners-unread"));

        assertThat(ruling.isMet("work-names-its-step")).isFalse();
    }

    /** In which all work says that. */
    private static Chronicle saying(Chronicle life, String body) {
        return Tampered.with(
                life,
                entry -> entry instanceof Chronicle.Asked asked
                                && asked.delivery().effect().request() instanceof Request.AssignWork
                        ? saying(asked, body)
                        : entry);
    }

    private static Chronicle.Asked saying(Chronicle.Asked asked, String body) {
        return new Chronicle.Asked(
                asked.at(), asked.delivery().saying(new Said("en", body, new TreeMap<>())), asked.reply());
    }
}
