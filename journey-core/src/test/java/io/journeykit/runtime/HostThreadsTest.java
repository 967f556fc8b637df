package io.journeykit.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.journeykit.agenda.Input;
import io.journeykit.calendar.Span;
import io.journeykit.kernel.Definitions;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.lifecycle.Rung;
import io.journeykit.lifecycle.State;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.lifecycle.Verb;
import io.journeykit.memory.InMemoryStore;
import io.journeykit.spi.Adapters;
import io.journeykit.spi.Performer;
import io.journeykit.spi.Port;
import io.journeykit.spi.Reply;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Steps;
import io.journeykit.template.TemplateRef;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HostThreadsTest {

    /** Four, and some more where a busy machine makes them slow. */
    private static final int A_FEW = 12;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Practice practice = new Practice();

    @Test
    void effects_are_handed_over_and_their_results_come_back_by_themselves() throws InterruptedException {
        CountDownLatch called = new CountDownLatch(1);
        practice.desk.answer = delivery -> {
            called.countDown();
            return Reply.done();
        };

        try (HostThreads threads = start()) {
            threads.host().accept(Practice.SALLY, Practice.beginning(practice.id()));

            assertThat(called.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_slow_adapter_holds_up_no_other() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch sent = new CountDownLatch(20);
        practice.desk.answer = delivery -> {
            awaitUninterrupted(release);
            return Reply.done();
        };
        practice.letters.answer = delivery -> {
            sent.countDown();
            return Reply.done();
        };

        try (HostThreads threads = start()) {
            for (int i = 0; i < 20; i++) {
                practice.host = threads.host();
                practice.beginWithMessage(AgendaId.of("p-" + i));
            }

            assertThat(sent.await(20, TimeUnit.SECONDS)).isTrue();
            release.countDown();
        }
    }

    @Test
    void the_sleeping_thread_wakes_for_an_earlier_due_time() {
        InMemoryStore store = new InMemoryStore();
        CountDownLatch called = new CountDownLatch(2);
        Performer performer = (request, delivery) -> {
            called.countDown();
            return Reply.done();
        };
        Definitions definitions = Definitions.with()
                .machine(twice())
                .template(
                        JourneyTemplate.named("check")
                                .version("1")
                                .step(Steps.vendor("check", "twice"))
                                .build(),
                        "hash")
                .build();

        try (HostThreads threads =
                HostThreads.start(Host.over(definitions).store(store).adapters(Adapters.of(performer)))) {
            Host host = threads.host();
            // Long asleep by now: nothing was ever due.
            pause(Duration.ofMillis(100));
            host.accept(
                    Practice.SALLY,
                    new Input.BeginJourney(
                            practice.id(),
                            new TemplateRef("check", "1"),
                            new TreeMap<>(),
                            new TreeMap<>(),
                            Optional.empty()));

            assertTimeoutPreemptively(PATIENCE, () -> called.await());
        }
    }

    @Test
    void a_thousand_journeys_take_no_more_threads_than_one() {
        Set<String> names = ConcurrentHashMap.newKeySet();
        practice.desk.answer = delivery -> {
            names.add(Thread.currentThread().getName());
            return Reply.done();
        };

        try (HostThreads threads = start()) {
            threads.host().accept(Practice.SALLY, Practice.beginning(practice.id()));
            for (int i = 0; i < 1_000; i++) {
                threads.host().accept(AgendaId.of("p-" + i), Practice.beginning(practice.id()));
            }
            assertTimeoutPreemptively(PATIENCE, () -> {
                while (threads.host().nextEffect(Port.WORKLIST).isPresent()) {
                    pause(Duration.ofMillis(5));
                }
            });

            assertThat(names).hasSizeLessThanOrEqualTo(A_FEW);
            assertThat(journeyThreads()).hasSizeLessThanOrEqualTo(A_FEW * (1 + Port.values().length));
        }
    }

    @Test
    void a_store_that_fails_for_a_while_is_asked_again() throws InterruptedException {
        TroubledStore store = new TroubledStore();
        CountDownLatch called = new CountDownLatch(1);
        practice.desk.answer = delivery -> {
            called.countDown();
            return Reply.done();
        };

        try (HostThreads threads =
                HostThreads.start(Host.over(Practice.DEFINITIONS).store(store).adapters(Adapters.of(practice.desk)))) {
            store.brokenQueues = 3;
            threads.host().accept(Practice.SALLY, Practice.beginning(practice.id()));

            assertThat(called.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void closing_ends_its_threads() {
        HostThreads threads = start();
        threads.host().accept(Practice.SALLY, Practice.beginning(practice.id()));

        threads.close();

        assertTimeoutPreemptively(PATIENCE, () -> {
            while (!journeyThreads().isEmpty()) {
                pause(Duration.ofMillis(5));
            }
        });
    }

    private HostThreads start() {
        return HostThreads.start(
                Host.over(Practice.DEFINITIONS).adapters(Adapters.of(practice.desk, practice.letters)));
    }

    /** Acts at once, and once more after a silence of a quarter of a second. */
    private static StepMachine twice() {
        return StepMachine.named("twice")
                .version("1")
                .state(State.waiting("first", Owner.SYSTEM)
                        .entering(Verb.PERFORM, "first")
                        .silent(Rung.after(Span.of(Duration.ofMillis(250))).to("second")))
                .on(Meaning.CANCEL, "ended")
                .state(State.waiting("second", Owner.SYSTEM)
                        .entering(Verb.PERFORM, "second")
                        .silent(Rung.after(Span.days(1)).doing(Verb.RAISE_INCIDENT, "second")))
                .on(Meaning.DONE, "ended")
                .state(State.end("ended", Outcome.COMPLETED))
                .build();
    }

    private static Set<String> journeyThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("journey-"))
                .collect(Collectors.toSet());
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
