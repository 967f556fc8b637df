package io.journeykit.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Effect;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.OpenEffect;
import io.journeykit.agenda.Outbox;
import io.journeykit.agenda.Preferences;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Step;
import io.journeykit.kernel.RandomLives.Moment;
import io.journeykit.kernel.RandomLives.Taken;
import io.journeykit.policy.Budget;
import io.journeykit.policy.Usage;
import io.journeykit.vocabulary.InputId;
import io.journeykit.vocabulary.Priority;
import io.journeykit.vocabulary.StepRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What holds for every template, whatever comes. The seed of a failure stands in its message. */
class KernelLawsTest {

    private static final int RUNS = Integer.getInteger("journey.laws.runs", 200);
    private static final int INPUTS = 60;

    @Test
    void whatever_comes_the_laws_of_the_kernel_hold() {
        for (int seed = 1; seed <= RUNS; seed++) {
            RandomLives.live(seed, INPUTS, KernelLawsTest::lawsHold);
        }
    }

    @Test
    void when_nobody_ever_answers_a_person_is_asked_about_every_step_that_waits() {
        for (int seed = 1; seed <= RUNS; seed++) {
            AtomicReference<Moment> last = new AtomicReference<>();
            Consumer<Moment> laws = KernelLawsTest::lawsHold;
            RandomLives.inSilence(seed, Duration.ofDays(200), laws.andThen(last::set));

            assertSomebodyIsAsked(last.get());
        }
    }

    private static void assertSomebodyIsAsked(Moment end) {
        for (Journey journey : end.agenda().journeys()) {
            for (Step step : journey.steps()) {
                assertThat(!step.isOpen() || isAsked(end, step))
                        .as("seed %s: a person is asked about %s", end.seed(), step)
                        .isTrue();
            }
        }
    }

    private static boolean isAsked(Moment end, Step step) {
        Optional<StepRef> about = step.extras().leader().or(() -> Optional.of(step.ref()));
        Agenda.Desk desk = end.agenda().desk();
        return desk.incidents().stream().anyMatch(one -> one.step().equals(about))
                || desk.awaited().stream()
                        .anyMatch(one -> isWork(one) && one.step().equals(about))
                || step.wakeAt().isBefore(end.now().plus(Duration.ofDays(95))) && !step.isActive();
    }

    private static boolean isWork(OpenEffect effect) {
        return effect.verb().equals("assign-work");
    }

    private static void lawsHold(Moment moment) {
        foldingGivesTheAgenda(moment);
        theDecisionIsTheSameAgain(moment);
        assertThat(moment.taken().decision().events())
                .allMatch(event -> !event.because().toString().isEmpty());
        everyOpenStepIsOwnedAndTimed(moment);
        anEarlyWakeChangesNothing(moment);
        moment.taken().decision().effects().forEach(effect -> isPermitted(moment, effect));
    }

    private static void foldingGivesTheAgenda(Moment moment) {
        Taken taken = moment.taken();
        assertThat(Kernel.evolve(taken.before(), taken.decision().events()))
                .as("seed %s: folding gives the agenda after %s", moment.seed(), taken.input())
                .isEqualTo(moment.agenda());
    }

    private static void theDecisionIsTheSameAgain(Moment moment) {
        Taken taken = moment.taken();
        assertThat(Kernel.decide(taken.before(), taken.input(), moment.now(), moment.definitions()))
                .as("seed %s: the same decision again for %s", moment.seed(), taken.input())
                .isEqualTo(taken.decision());
    }

    private static void everyOpenStepIsOwnedAndTimed(Moment moment) {
        assertThat(!moment.agenda().isLive() || moment.agenda().wakeAt().isBefore(Instant.MAX))
                .as("seed %s: a wake-up after %s", moment.seed(), moment.taken().input())
                .isTrue();
        for (Journey journey : moment.agenda().journeys()) {
            for (Step step : journey.steps()) {
                assertThat(!step.isOpen() || step.wakeAt().isBefore(Instant.MAX))
                        .as(
                                "seed %s: a deadline of %s after %s",
                                moment.seed(), step, moment.taken().input())
                        .isTrue();
            }
        }
    }

    /** But what found no slot is looked for again, since it is woken when one is given up. */
    private static void anEarlyWakeChangesNothing(Moment moment) {
        Agenda agenda = moment.agenda();
        if (agenda.wakeAt().isAfter(moment.now())) {
            Input wake = new Input.Wake(InputId.of("early"));
            Decision early = Kernel.decide(agenda, wake, moment.now(), moment.definitions());
            if (foundNothing(agenda)) {
                assertThat(early.effects())
                        .as("seed %s", moment.seed())
                        .allMatch(effect -> effect.request() instanceof Request.FindSlots);
            } else {
                assertThat(early.events()).as("seed %s", moment.seed()).isEmpty();
                assertThat(early.agenda()).isEqualTo(agenda);
            }
        }
    }

    private static boolean foundNothing(Agenda agenda) {
        return agenda.journeys().stream()
                .flatMap(journey -> journey.chains().stream())
                .flatMap(chain -> chain.search().stream())
                .anyMatch(search -> search.open() && !search.standing().looking());
    }

    private static void isPermitted(Moment moment, Effect effect) {
        if (effect.request() instanceof Request.SendMessage message) {
            isPermitted(moment, message.outreach(), message.to(), message.priority());
        } else if (effect.request() instanceof Request.AskPatient question) {
            isPermitted(moment, question.outreach(), question.to(), question.priority());
        }
    }

    private static void isPermitted(Moment moment, long outreach, Address to, Priority priority) {
        Agenda agenda = moment.agenda();
        Preferences preferences = agenda.person().preferences();
        assertThat(agenda.person().consentsTo("care-coordination", to))
                .as("seed %s", moment.seed())
                .isTrue();
        assertThat(priority.passesWindow()
                        || preferences.contact().allows(to.channel(), moment.now(), preferences.zones()))
                .as("seed %s: window at %s", moment.seed(), moment.now())
                .isTrue();
        List<Instant> earlier = agenda.outbox().counted().stream()
                .takeWhile(one -> one.outreach() != outreach)
                .map(Outbox.Counted::at)
                .toList();
        for (Budget budget : preferences.contact().budgets()) {
            Instant room = budget.roomFor(priority, new Usage(moment.now(), preferences.zone(), earlier));
            assertThat(priority.passesBudget() || !room.isAfter(moment.now()))
                    .as("seed %s: budget %s", moment.seed(), budget)
                    .isTrue();
        }
    }
}
