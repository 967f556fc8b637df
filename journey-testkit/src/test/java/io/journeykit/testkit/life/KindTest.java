package io.journeykit.testkit.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.testkit.oracle.Clause;
import io.journeykit.testkit.oracle.Oracle;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.testkit.world.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A smaller life shows the same as the one that it is made of. */
class KindTest {

    /** That an earlier slot can be chosen for an hour alone is so since messages go late. */
    private static final Clause TWO_HOURS = clause("31.offer-lives-two-hours");

    @Test
    void a_life_shows_its_own_kind_whatever_its_times_are() throws IOException {
        Life life = life("visits-short-offer");

        Life later = with(life, "2026-03-04T12:00", "2026-03-04T12:20");

        assertThat(Kind.of(life, TWO_HOURS).isShownBy(later)).isTrue();
    }

    @Test
    void what_rests_on_a_restore_that_the_first_did_without_is_another() throws IOException {
        Life life = life("visits-short-offer");
        Life restored = with(
                life,
                "\"opened\"",
                "\"put\": {\"at\": \"2026-03-06T10:00\", \"restores\": \"2026-03-06T09:00\"}, \"opened\"");

        assertThat(RestsOn.in(restored.play())).containsExactly(RestsOn.A_RESTORE);
        assertThat(Kind.of(life, TWO_HOURS).isShownBy(restored)).isFalse();
        assertThat(Kind.of(restored, TWO_HOURS).isShownBy(life)).isTrue();
    }

    @Test
    void two_slots_of_one_name_and_a_merge_are_seldom() throws IOException {
        assertThat(RestsOn.in(life("visits-twins-of-zones").play())).containsExactly(RestsOn.TWINS);
        assertThat(RestsOn.in(life("host-merged-in-a-circle").play())).containsExactly(RestsOn.A_MERGE);
    }

    @Test
    void a_host_that_broke_is_seldom() throws IOException {
        Chronicle life = life("host-merged-in-a-circle").play();
        List<Chronicle.Entry> entries = new ArrayList<>(life.entries());

        entries.add(new Chronicle.Broke(
                life.world().setting().until(), life.world().person().id(), "java.lang.Error"));

        assertThat(RestsOn.in(new Chronicle(life.world(), entries, life.agendas())))
                .contains(RestsOn.A_BREAK);
    }

    private static Clause clause(String name) {
        return Oracle.clauses().stream()
                .filter(clause -> clause.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Life life(String name) throws IOException {
        return Life.load(Path.of("src/test/resources/lives", name), Surroundings.NONE);
    }

    private static Life with(Life life, String was, String is) {
        return new Life(life.name(), life.templates(), life.world().replace(was, is), life.surroundings());
    }
}
