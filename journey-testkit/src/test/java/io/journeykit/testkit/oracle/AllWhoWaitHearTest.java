package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Phase;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.agenda.StepStatus;
import io.journeykit.agenda.StepTable;
import io.journeykit.spi.Commit;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Law 20: what several steps wait for. */
class AllWhoWaitHearTest {

    private static final Instant SECOND = Instant.parse("2026-03-03T16:00:00Z");
    private static final Instant THIRD = Instant.parse("2026-03-06T16:00:00Z");

    @Test
    void a_result_that_is_told_early_is_heard_by_all_who_come_to_wait_for_it() {
        Chronicle life = Lived.in("truth-waits");

        assertThat(Tampered.met(life)).contains("20.all-who-will-wait-hear");
        assertThat(Lived.broken(life)).doesNotContain("20.all-who-will-wait-hear");
        assertThat(Lived.broken(deaf(life, SECOND))).contains("20.all-who-will-wait-hear");
    }

    @Test
    void a_result_that_is_told_in_time_is_heard_by_all_who_wait_for_it() {
        Chronicle life = Lived.in("truth-waits", "world-in-time.json");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(Tampered.met(life)).contains("20.all-who-wait-hear");
        assertThat(broken).doesNotContain("20.all-who-wait-hear");
    }

    @Test
    void a_result_that_fitted_nothing_and_is_still_on_the_list_is_shown() {
        Chronicle life = deaf(Lived.in("truth-waits", "world-shown.json"), THIRD);

        Ruling ruling = Ruling.of(new AllWhoWaitHear(), life);

        assertThat(ruling.keeps("all-who-will-wait-hear")).isTrue();
    }

    @Test
    void a_result_that_fitted_nothing_and_was_settled_is_shown_no_more_but_heard() {
        Chronicle life = Lived.in("truth-waits", "world-settled.json");

        assertThat(Ruling.of(new AllWhoWaitHear(), life).keeps("all-who-will-wait-hear"))
                .isTrue();
        assertThat(Ruling.of(new AllWhoWaitHear(), deaf(life, THIRD)).breaks("all-who-will-wait-hear"))
                .isTrue();
    }

    /** In which all that then ends by what it hears goes on waiting instead. */
    private static Chronicle deaf(Chronicle life, Instant then) {
        return Tampered.with(
                life,
                entry -> entry instanceof Chronicle.Committed committed
                                && committed.at().equals(then)
                        ? new Chronicle.Committed(then, deaf(committed.commit()))
                        : entry);
    }

    private static Commit deaf(Commit commit) {
        Set<StepRef> hearing = commit.events().stream()
                .filter(StepEvent.Ended.class::isInstance)
                .map(event -> ((StepEvent) event).step())
                .collect(Collectors.toSet());
        List<Event> events = commit.events().stream()
                .filter(event -> !(event instanceof StepEvent.Ended || event instanceof NoticeEvent.SignalHeard))
                .toList();
        return new Commit(
                commit.expected(), commit.input(), waiting(commit.agenda(), hearing), events, commit.effects());
    }

    private static Agenda waiting(Agenda agenda, Set<StepRef> hearing) {
        return Tampered.withJourneys(
                agenda,
                agenda.journeys().stream()
                        .map(journey -> journey.with(StepTable.of(journey.steps().stream()
                                .map(step -> hearing.contains(step.ref()) ? waiting(step) : step)
                                .toList())))
                        .toList());
    }

    private static Step waiting(Step step) {
        return step.with(new StepStatus(
                Phase.ACTIVE,
                Optional.empty(),
                "waiting",
                Owner.PARTNER,
                step.status().since(),
                Optional.empty()));
    }
}
