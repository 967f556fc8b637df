package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.NoticeEvent;
import io.journeykit.testkit.play.Chronicle;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/** Law 20: heard, kept, or shown. */
class HeardKeptOrShownTest {

    @Test
    void a_signal_of_which_nothing_comes_is_found() {
        Chronicle life = Lived.in("truth-signals", "world-odd.json");

        Chronicle tampered =
                Tampered.unshown(Tampered.withoutEvents(life, event -> event instanceof NoticeEvent.SignalKept));

        assertThat(Lived.broken(life)).doesNotContain("20.heard-kept-or-shown");
        assertThat(Lived.broken(tampered)).contains("20.heard-kept-or-shown");
    }

    @Test
    void a_kept_signal_that_is_let_go_in_silence_is_found() {
        Chronicle life = Lived.in("truth-signals", "world-odd.json");

        Chronicle tampered = Tampered.unshown(life);

        assertThat(Lived.broken(life)).doesNotContain("20.kept-is-heard-or-shown");
        assertThat(Lived.broken(tampered)).contains("20.kept-is-heard-or-shown");
    }

    @Test
    void a_kept_signal_that_is_let_go_and_shown_is_not_lost() {
        Chronicle life = Lived.in("truth-signals", "world-odd.json");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(Tampered.met(life)).contains("20.kept-is-heard-or-shown");
        assertThat(broken).doesNotContain("20.kept-is-heard-or-shown");
    }
}
