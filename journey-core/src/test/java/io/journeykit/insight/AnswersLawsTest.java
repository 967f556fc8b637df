package io.journeykit.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Phase;
import io.journeykit.agenda.Step;
import io.journeykit.kernel.Definitions;
import io.journeykit.kernel.RandomLives;
import io.journeykit.kernel.RandomLives.Moment;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds for the answers about every agenda, whatever came. The seed of a failure stands in its message. */
class AnswersLawsTest {

    private static final int RUNS = Integer.getInteger("journey.laws.runs", 400) / 10;
    private static final int INPUTS = 40;
    private static final int EVERY = 8;
    private static final List<Moment> MOMENTS = moments();

    @Test
    void every_open_step_is_in_exactly_one_entry_with_an_owner() {
        MOMENTS.forEach(moment -> {
            Itinerary ahead = itinerary(moment);

            assertThat(ahead.entries())
                    .as("seed %s", moment.seed())
                    .extracting(ItineraryEntry::step)
                    .containsExactlyInAnyOrderElementsOf(
                            open(moment.agenda()).stream().map(Step::ref).toList());
            assertThat(ahead.entries()).extracting(ItineraryEntry::owner).doesNotContainNull();
            assertThat(ahead.text().lines().filter(line -> line.startsWith("- ")))
                    .hasSameSizeAs(ahead.entries());
        });
    }

    @Test
    void a_step_that_has_not_begun_says_what_it_waits_for() {
        MOMENTS.forEach(moment -> {
            for (ItineraryEntry entry : itinerary(moment).entries()) {
                Step step = moment.agenda().step(entry.step()).orElseThrow();
                assertThat(entry.waitsFor())
                        .as("seed %s: %s", moment.seed(), step)
                        .matches(reasons -> step.phase() == Phase.ACTIVE || !reasons.isEmpty());
            }
        });
    }

    @Test
    void every_step_is_explained_with_who_has_it_and_what_happens_next() {
        MOMENTS.forEach(moment -> {
            for (Step step : all(moment.agenda())) {
                Explanation explanation = explanation(moment, step.ref());

                assertThat(explanation.clauses(Clause.Kind.STANDING))
                        .as("seed %s: %s", moment.seed(), step)
                        .isNotEmpty();
                assertThat(explanation.clauses(Clause.Kind.NEXT))
                        .as("seed %s: %s", moment.seed(), step)
                        .hasSize(1);
                assertThat(explanation.text().lines())
                        .hasSameSizeAs(explanation.clauses())
                        .allMatch(sentence -> sentence.matches("[A-Z0-9'].*[.?]"));
            }
        });
    }

    @Test
    void what_is_expected_next_lies_ahead_and_only_when_nothing_is_expected_now() {
        MOMENTS.forEach(moment -> {
            Itinerary ahead = itinerary(moment);

            ahead.nothingForYouUntil().ifPresent(until -> {
                assertThat(until).as("seed %s", moment.seed()).isAfter(moment.now());
                assertThat(ahead.expectedNow()).as("seed %s", moment.seed()).isEmpty();
            });
        });
    }

    @Test
    void the_same_agenda_gets_the_same_answers() {
        MOMENTS.forEach(moment -> {
            assertThat(itinerary(moment)).as("seed %s", moment.seed()).isEqualTo(itinerary(moment));
            all(moment.agenda())
                    .forEach(step -> assertThat(explanation(moment, step.ref()))
                            .as("seed %s", moment.seed())
                            .isEqualTo(explanation(moment, step.ref())));
        });
    }

    @Test
    void no_moment_and_no_definitions_are_too_odd() {
        Definitions none = Definitions.with().build();
        MOMENTS.forEach(moment -> {
            for (Instant at : List.of(Instant.MIN, Instant.EPOCH, Instant.MAX)) {
                assertThat(Itinerary.of(moment.agenda(), none, at).text()).isNotEmpty();
                assertThat(Itinerary.of(moment.agenda(), moment.definitions(), at)
                                .text())
                        .isNotEmpty();
                for (Step step : all(moment.agenda())) {
                    assertThat(Explanation.of(moment.agenda(), none, moment.history(), step.ref(), at)
                                    .text())
                            .isNotEmpty();
                    assertThat(Explanation.of(moment.agenda(), moment.definitions(), List.of(), step.ref(), at)
                                    .text())
                            .isNotEmpty();
                }
            }
        });
    }

    private static List<Moment> moments() {
        List<Moment> moments = new ArrayList<>();
        for (int seed = 1; seed <= RUNS; seed++) {
            List<Moment> life = new ArrayList<>();
            RandomLives.live(seed, INPUTS, life::add);
            for (int i = EVERY - 1; i < life.size(); i += EVERY) {
                moments.add(life.get(i));
            }
        }
        return moments;
    }

    private static Itinerary itinerary(Moment moment) {
        return Itinerary.of(moment.agenda(), moment.definitions(), moment.now());
    }

    private static Explanation explanation(Moment moment, StepRef step) {
        return Explanation.of(moment.agenda(), moment.definitions(), moment.history(), step, moment.now());
    }

    private static List<Step> all(Agenda agenda) {
        return agenda.journeys().stream()
                .flatMap(journey -> journey.steps().stream())
                .toList();
    }

    private static List<Step> open(Agenda agenda) {
        return all(agenda).stream().filter(Step::isOpen).toList();
    }
}
