package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.JourneyEvent;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.vocabulary.StepRef;
import org.junit.jupiter.api.Test;

class CountsCountOccurrencesTest {

    private static final String NO_MORE = "22.no-more-than-the-count";
    private static final String NO_FEWER = "22.no-fewer-than-the-count";
    private static final Chronicle LIFE = Lived.in("times-series");

    @Test
    void as_many_as_are_to_be_are_neither_too_many_nor_too_few() {
        assertThat(Retold.met(LIFE, NO_MORE)).isGreaterThan(10);
        assertThat(Retold.met(LIFE, NO_FEWER)).isGreaterThan(10);
        assertThat(Lived.broken(LIFE)).doesNotContain(NO_MORE, NO_FEWER);
    }

    @Test
    void a_sixth_of_five_is_one_too_many() {
        Chronicle more = Retold.each(
                LIFE,
                event -> event instanceof JourneyEvent.OccurrencesAdded added
                        ? new JourneyEvent.OccurrencesAdded(
                                added.journey(),
                                added.occurrences().stream()
                                        .map(CountsCountOccurrencesTest::next)
                                        .toList(),
                                added.review(),
                                added.stamp())
                        : event);

        assertThat(Retold.broken(more, "st-fixed")).contains(NO_MORE);
        assertThat(Retold.broken(more, "st-ruled")).contains(NO_MORE);
    }

    @Test
    void a_series_that_ends_with_its_third_of_five_is_too_short() {
        Chronicle fewer =
                Retold.tables(LIFE, steps -> steps.filter(step -> step.ref().occurrence() < 4));

        assertThat(Retold.broken(fewer, "st-fixed")).contains(NO_FEWER);
        assertThat(Retold.broken(fewer, "st-stopped")).doesNotContain(NO_FEWER);
    }

    private static JourneyEvent.Occurrence next(JourneyEvent.Occurrence one) {
        StepRef step = one.step();
        return new JourneyEvent.Occurrence(new StepRef(step.journey(), step.step(), step.occurrence() + 1), one.item());
    }
}
