package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Event;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.testkit.play.Chronicle;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionEndsTest {

    // Of an agenda of four steps; without the bound it is millions.
    private static final int FAR_TOO_MANY = 150_000;

    @Test
    void what_never_settles_is_cut_in_proportion_to_its_agenda_and_shown() {
        List<Chronicle.Committed> unsettled = Lived.in("host-never-settles").entries().stream()
                .filter(Chronicle.Committed.class::isInstance)
                .map(Chronicle.Committed.class::cast)
                .filter(committed -> committed.commit().events().stream().anyMatch(DecisionEndsTest::saysSo))
                .toList();

        assertThat(unsettled).isNotEmpty();
        assertThat(unsettled)
                .allSatisfy(committed -> assertThat(committed.commit().events()).hasSizeLessThan(FAR_TOO_MANY));
    }

    private static boolean saysSo(Event event) {
        return event instanceof NoticeEvent.IncidentRaised raised
                && raised.incident().code().equals("does-not-settle");
    }
}
