package io.journeykit.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.Effect;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.OpenEffect;
import io.journeykit.agenda.Outbox;
import io.journeykit.agenda.Preferences;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Step;
import io.journeykit.policy.Budget;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What holds for every template, whatever comes. The seed of a failure stands in its message. */
class KernelLawsTest {

    private static final int RUNS = Integer.getInteger("journey.laws.runs", 200);
    private static final int INPUTS = 60;

    @Test
    void whatever_comes_the_laws_of_the_kernel_hold() {
        for (int seed = 1; seed <= RUNS; seed++) {
            new Life(seed).live();
        }
    }

    @Test
    void when_nobody_ever_answers_a_person_is_asked_about_every_step_that_waits() {
        for (int seed = 1; seed <= RUNS; seed++) {
            new Life(seed).inSilence();
        }
    }

    /** One agenda's life under one seed. */
    private static final class Life {

        private final int seed;
        private final RandomWorld world;
        private final Definitions definitions;
        private final List<JourneyTemplate> templates;
        private Instant now = Instant.parse("2026-02-20T12:00:00Z");
        private Agenda agenda = Agenda.empty(AgendaId.of("person"));

        Life(int seed) {
            this.seed = seed;
            Random random = new Random(seed);
            this.world = new RandomWorld(random);
            this.templates =
                    List.of(RandomTemplates.template(random, "first"), RandomTemplates.template(random, "second"));
            Definitions.Builder builder = Definitions.with();
            templates.forEach(template -> builder.template(template, "hash"));
            this.definitions = builder.build();
        }

        void live() {
            begin();
            for (int i = 0; i < INPUTS; i++) {
                if (world.random.nextInt(4) == 0 && agenda.wakeAt().isBefore(Instant.MAX)) {
                    now = agenda.wakeAt().isAfter(now) ? agenda.wakeAt() : now;
                    decide(new Input.Wake(world.id()));
                } else {
                    now = now.plus(Duration.ofMinutes(world.random.nextInt(600)));
                    decide(world.input(agenda, now));
                }
            }
        }

        void inSilence() {
            begin();
            Instant end = now.plus(Duration.ofDays(200));
            while (agenda.wakeAt().isBefore(end)) {
                now = agenda.wakeAt().isAfter(now) ? agenda.wakeAt() : now;
                decide(new Input.Wake(world.id()));
            }
            for (Journey journey : agenda.journeys()) {
                for (Step step : journey.steps()) {
                    assertThat(!step.isOpen() || isAsked(step))
                            .as("seed %s: a person is asked about %s", seed, step)
                            .isTrue();
                }
            }
        }

        private boolean isAsked(Step step) {
            Optional<io.journeykit.vocabulary.StepRef> about =
                    step.aside().leader().or(() -> Optional.of(step.ref()));
            return agenda.desk().incidents().stream().anyMatch(one -> one.step().equals(about))
                    || agenda.desk().awaited().stream()
                            .anyMatch(one -> isWork(one) && one.step().equals(about))
                    || step.wakeAt().isBefore(now.plus(Duration.ofDays(95))) && !step.isActive();
        }

        private static boolean isWork(OpenEffect effect) {
            return effect.verb().equals("assign-work");
        }

        private void begin() {
            decide(new Input.ChangePreference(world.id(), world.preferences()));
            decide(new Input.ChangeConsent(world.id(), List.of(ConsentRule.permit("care-coordination"))));
            for (JourneyTemplate template : templates) {
                TreeMap<String, Instant> anchors = new TreeMap<>();
                anchors.put("referred", now.minus(Duration.ofDays(world.random.nextInt(20))));
                decide(new Input.BeginJourney(world.id(), template.ref(), anchors, new TreeMap<>(), Optional.empty()));
            }
        }

        private void decide(Input input) {
            Agenda before = agenda;
            Decision decision;
            try {
                decision = Kernel.decide(before, input, now, definitions);
            } catch (RuntimeException e) {
                e.printStackTrace();
                throw new AssertionError("seed " + seed + ", " + input, e);
            }
            agenda = decision.agenda();
            world.hears(decision.effects());

            assertThat(Kernel.evolve(before, decision.events()))
                    .as("seed %s: folding gives the agenda after %s", seed, input)
                    .isEqualTo(agenda);
            assertThat(Kernel.decide(before, input, now, definitions))
                    .as("seed %s: the same decision again for %s", seed, input)
                    .isEqualTo(decision);
            assertThat(decision.events())
                    .allMatch(event -> !event.because().toString().isEmpty());
            everyOpenStepIsOwnedAndTimed(input);
            anEarlyWakeChangesNothing();
            decision.effects().forEach(this::isPermitted);
        }

        private void everyOpenStepIsOwnedAndTimed(Input input) {
            if (agenda.isLive()) {
                assertThat(agenda.wakeAt())
                        .as("seed %s: a wake-up after %s", seed, input)
                        .isBefore(Instant.MAX);
            }
            for (Journey journey : agenda.journeys()) {
                for (Step step : journey.steps()) {
                    if (step.isOpen()) {
                        assertThat(step.wakeAt())
                                .as("seed %s: a deadline of %s after %s", seed, step, input)
                                .isBefore(Instant.MAX);
                    }
                }
            }
        }

        private void anEarlyWakeChangesNothing() {
            if (agenda.wakeAt().isAfter(now)) {
                Decision early = Kernel.decide(agenda, new Input.Wake(world.id()), now, definitions);
                assertThat(early.events()).as("seed %s", seed).isEmpty();
                assertThat(early.agenda()).isEqualTo(agenda);
            }
        }

        private void isPermitted(Effect effect) {
            if (effect.request() instanceof Request.SendMessage message) {
                isPermitted(message.to(), message.priority());
            } else if (effect.request() instanceof Request.AskPatient question) {
                isPermitted(question.to(), question.priority());
            }
        }

        private void isPermitted(Address to, Priority priority) {
            Preferences preferences = agenda.person().preferences();
            assertThat(agenda.person().consentsTo("care-coordination", to))
                    .as("seed %s", seed)
                    .isTrue();
            assertThat(priority.passesWindow() || preferences.contact().window().allows(now, preferences.zone()))
                    .as("seed %s: window at %s", seed, now)
                    .isTrue();
            for (Budget budget : preferences.contact().budgets()) {
                Instant from = budget.from(now, preferences.zone());
                long used = agenda.outbox().counted().stream()
                        .map(Outbox.Counted::at)
                        .filter(at -> !at.isBefore(from))
                        .count();
                assertThat(priority.passesBudget() || used <= budget.limit())
                        .as("seed %s", seed)
                        .isTrue();
            }
        }
    }
}
