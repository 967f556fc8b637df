package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.spi.Receipt;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.vocabulary.InputId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/** Law 21: one id, one content. */
class OneIdOneContentTest {

    @Test
    void other_content_under_the_id_of_a_wake_is_refused() {
        Chronicle life = Lived.in("truth-ids");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(Tampered.met(life)).contains("21.other-content-is-refused");
        assertThat(broken).doesNotContain("21.other-content-is-refused");
    }

    @Test
    void other_content_that_gets_a_receipt_is_found() {
        Chronicle life = Lived.in("truth-ids");

        Chronicle swallowed = Tampered.with(
                life,
                entry -> entry instanceof Chronicle.Told told && told.failure().isPresent()
                        ? new Chronicle.Told(
                                told.at(),
                                told.agenda(),
                                told.input(),
                                Optional.of(new Receipt(told.input().id(), 0, 0, List.of())),
                                Optional.empty())
                        : entry);

        assertThat(Lived.broken(swallowed)).contains("21.other-content-is-refused");
    }

    @Test
    void other_content_under_the_id_of_a_fact_is_refused() {
        Chronicle life = Lived.in("truth-ids", "world-fact.json");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(Tampered.met(life)).contains("21.other-content-is-refused");
        assertThat(broken).doesNotContain("21.other-content-is-refused");
    }

    @Test
    void the_same_content_that_gets_no_receipt_is_found() {
        Chronicle life = Lived.in("truth-ids", "world-fact.json");
        Set<InputId> told = new HashSet<>();

        Chronicle tampered = Tampered.with(
                life,
                entry -> entry instanceof Chronicle.Told again
                                && !told.add(again.input().id())
                        ? new Chronicle.Told(
                                again.at(), again.agenda(), again.input(), Optional.empty(), Optional.of("refused"))
                        : entry);

        assertThat(Lived.broken(life)).doesNotContain("21.same-content-changes-nothing");
        assertThat(Lived.broken(tampered)).contains("21.same-content-changes-nothing");
    }
}
