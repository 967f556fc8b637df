package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Event;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.StepEvent;
import io.journeykit.testkit.play.Chronicle;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionEndsTest {

    // Of an agenda of three steps; what is not cut looks at 27,000 occurrences.
    private static final int FAR_TOO_MANY = 150_000;

    private static final int FEW = 100;

    @Test
    void what_is_too_far_behind_to_settle_is_cut_in_proportion_to_its_agenda_and_shown() {
        List<Chronicle.Committed> unsettled = unsettled(Lived.in("host-far-behind"));

        assertThat(unsettled).isNotEmpty();
        assertThat(unsettled)
                .allSatisfy(committed -> assertThat(committed.commit().events()).hasSizeLessThan(FAR_TOO_MANY));
    }

    @Test
    void a_visit_that_is_done_after_all_settles_while_a_transfer_is_dated_from_it() {
        Chronicle life = Lived.in("host-never-settles");

        assertThat(unsettled(life)).isEmpty();
        assertThat(committed(life))
                .anyMatch(committed ->
                        committed.commit().events().stream().anyMatch(StepEvent.Reopened.class::isInstance))
                .allSatisfy(committed -> assertThat(committed.commit().events()).hasSizeLessThan(FEW));
    }

    @Test
    void a_daily_series_that_is_entered_a_year_late_settles_and_goes_on() {
        Chronicle life = Lived.in("host-year-behind");

        assertThat(unsettled(life)).isEmpty();
        assertThat(life.entries()).anyMatch(entry -> Tampered.asks(entry, Request.AssignWork.class));
    }

    private static List<Chronicle.Committed> unsettled(Chronicle life) {
        return committed(life).stream()
                .filter(committed -> committed.commit().events().stream().anyMatch(DecisionEndsTest::saysSo))
                .toList();
    }

    private static List<Chronicle.Committed> committed(Chronicle life) {
        return life.entries().stream()
                .filter(Chronicle.Committed.class::isInstance)
                .map(Chronicle.Committed.class::cast)
                .toList();
    }

    private static boolean saysSo(Event event) {
        return event instanceof NoticeEvent.IncidentRaised raised
                && raised.incident().code().equals("does-not-settle");
    }
}
