package io.journeykit.testkit;

import static io.journeykit.testkit.JourneyAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Input;
import io.journeykit.agenda.Request;
import io.journeykit.memory.InMemoryStore;
import io.journeykit.runtime.HostBuilder;
import io.journeykit.spi.Adapters;
import io.journeykit.spi.Commit;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Listener;
import io.journeykit.spi.Messaging;
import io.journeykit.spi.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The process is killed at every single point at which it could be, and another one takes over its store. */
class KilledTest {

    private static final Instant END = Clinic.at("2026-03-20T10:00");

    /** What ends a process; nothing in it may catch this. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void a_process_killed_just_after_any_commit_loses_nothing() {
        int commits = leadUntilKilled(Integer.MAX_VALUE);

        for (int point = 1; point <= commits; point++) {
            leadUntilKilled(point);
        }

        assertThat(commits).isGreaterThan(5);
    }

    @Test
    void a_process_killed_just_after_a_message_went_out_sends_it_under_the_same_key_again() {
        Clinic clinic = new Clinic();
        List<Delivery> sent = new ArrayList<>();
        InMemoryStore store = new InMemoryStore();
        Messaging dying = dying(clinic, sent);

        leadOn(
                clinic,
                () -> clinic.host()
                        .adapters(Adapters.of(clinic.slots, dying, clinic.records, clinic.work))
                        .store(store));

        assertThat(sent).extracting(Delivery::key).hasSizeGreaterThan(2);
        assertThat(sent.get(1).key()).isEqualTo(sent.get(0).key());
        assertThat(clinic.messages.sent())
                .hasSize((int) sent.stream().map(Delivery::key).distinct().count());
        assertThat(clinic.scene.agenda(Clinic.SALLY)).isOver();
    }

    /** Kills the host after so many commits of its own making; how many there were. */
    private static int leadUntilKilled(int point) {
        Clinic clinic = new Clinic();
        InMemoryStore store = new InMemoryStore();
        int[] commits = {0};
        Listener killer = commit -> {
            if (isByHost(commit) && ++commits[0] == point) {
                throw new Killed();
            }
        };

        leadOn(clinic, () -> clinic.host().store(store).listener(killer));

        assertThat(clinic.scene.agenda(Clinic.SALLY)).isOver().hasNoIncident();
        assertThat(clinic.slots.bookingsOf(Clinic.SALLY)).hasSize(1);
        return commits[0];
    }

    private static void leadOn(Clinic clinic, Supplier<HostBuilder> host) {
        clinic.scene.play(host.get());
        clinic.begin();
        while (clinic.scene.now().isBefore(END)) {
            try {
                clinic.scene.advanceTo(END);
            } catch (Killed e) {
                clinic.scene.play(host.get());
            }
        }
    }

    private static boolean isByHost(Commit commit) {
        return commit.input() instanceof Input.EffectReported || commit.input() instanceof Input.Wake;
    }

    /** Sends each message, and takes the process with it the first time. */
    private static Messaging dying(Clinic clinic, List<Delivery> sent) {
        Function<Delivery, Reply> hand = delivery -> {
            sent.add(delivery);
            Reply reply = Adapters.of(clinic.messages).hand(delivery);
            if (delivery.attempt() == 1) {
                throw new Killed();
            }
            return reply;
        };
        return new Messaging() {
            @Override
            public Reply sendMessage(Request.SendMessage request, Delivery delivery) {
                return hand.apply(delivery);
            }

            @Override
            public Reply askPatient(Request.AskPatient request, Delivery delivery) {
                return hand.apply(delivery);
            }
        };
    }
}
