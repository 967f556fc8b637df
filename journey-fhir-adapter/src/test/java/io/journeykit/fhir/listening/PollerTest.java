package io.journeykit.fhir.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Polling meets what a server may do to whoever pages through it. */
class PollerTest {

    private static final Instant START = Resources.START;
    private static final Instant LATER = START.plus(Duration.ofDays(1));

    private final FakeServer server = new FakeServer();
    private final Cursors cursors = Cursors.inMemory();
    private final InputLog told = new InputLog();

    @Test
    void resources_of_one_instant_that_fill_more_than_a_page_are_all_told() {
        IntStream.range(0, 7).forEach(i -> arrive("visit-" + i, START));

        listener(2).poll(LATER);

        assertThat(told.signals()).hasSize(7);
    }

    @Test
    void a_page_that_fails_leaves_the_cursor_and_the_next_poll_tells_the_rest() {
        IntStream.range(0, 6).forEach(i -> arrive("visit-" + i, START.plusSeconds(i)));
        FhirListener listener = listener(2);
        server.failing = 3;

        assertThatIllegalStateException().isThrownBy(() -> listener.poll(LATER));
        assertThat(cursors.of("Appointment")).isEmpty();
        listener.poll(LATER);

        assertThat(told.signals()).hasSize(6);
        assertThat(cursors.of("Appointment")).contains(START.plusSeconds(5));
    }

    @Test
    void what_is_written_while_pages_are_read_pushes_nothing_out_of_sight() {
        IntStream.range(0, 6).forEach(i -> arrive("visit-" + i, START));
        server.beforeNextPage(() -> write("visit-0", AppointmentStatus.FULFILLED, START.plusSeconds(60)));
        server.beforeNextPage(() -> write("visit-1", AppointmentStatus.FULFILLED, START.plusSeconds(61)));
        FhirListener listener = listener(2);

        listener.poll(START.plusSeconds(1));
        listener.poll(LATER);

        assertThat(told.signals()).hasSize(8);
    }

    @Test
    void what_becomes_visible_late_is_told_within_the_overlap() {
        server.writeUnseen(Resources.visit("late", AppointmentStatus.ARRIVED), START.plusSeconds(1));
        arrive("early", START.plusSeconds(5));
        FhirListener listener = listener(10);

        listener.poll(START.plusSeconds(6));
        server.showAll();
        listener.poll(START.plusSeconds(7));

        assertThat(told.signals()).hasSize(2);
    }

    @Test
    void one_resource_dated_into_the_future_hides_no_other() {
        FhirListener listener = listener(10);
        arrive("from-the-future", START.plus(Duration.ofDays(30)));
        listener.poll(START.plusSeconds(60));

        arrive("ordinary", START.plusSeconds(90));
        listener.poll(START.plusSeconds(120));

        assertThat(told.signals()).hasSize(2);
    }

    @Test
    void a_server_that_does_not_sort_is_read_to_the_end() {
        server.sorts = false;
        IntStream.range(0, 9).forEach(i -> arrive("visit-" + (i * 5 % 9), START.plusSeconds(i)));

        listener(2).poll(LATER);

        assertThat(told.signals()).hasSize(9);
        assertThat(cursors.of("Appointment")).contains(START.plusSeconds(8));
    }

    @Test
    void a_long_look_back_finds_what_a_clock_that_ran_wrong_had_hidden() {
        arrive("first", START.plus(Duration.ofHours(5)));
        FhirListener listener = listener(10);
        listener.poll(LATER);
        arrive("dated-back", START.plus(Duration.ofHours(1)));

        assertThat(listener.poll(LATER).told()).isEmpty();
        assertThat(listener.poll(LATER, Duration.ofDays(1)).told()).hasSize(1);
    }

    @Test
    void where_the_store_fails_the_next_poll_tells_it() {
        arrive("visit", START.plusSeconds(1));
        FhirListener listener = listener(10);
        told.isDown = true;

        assertThatIllegalStateException().isThrownBy(() -> listener.poll(LATER));
        told.isDown = false;
        listener.poll(LATER);

        assertThat(told.signals()).containsExactly("arrived");
    }

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void polling_between_and_during_writes_with_failures_tells_every_change(int seed) {
        Random random = new Random(seed);
        FhirListener listener = listener(1 + random.nextInt(4));
        List<String> written = new ArrayList<>();
        Instant now = START;
        for (int i = 0; i < 40; i++) {
            now = now.plusMillis(random.nextInt(2) * 300L);
            String visit = "visit-" + i;
            arrive(visit, now);
            written.add("arrived");
            Instant then = now;
            if (random.nextInt(3) == 0) {
                server.beforeNextPage(() -> write(visit, AppointmentStatus.FULFILLED, then));
                written.add("fulfilled");
            }
            if (random.nextInt(4) == 0) {
                server.failing = random.nextInt(3);
                pollAsFarAsItGoes(listener, now);
            }
        }
        server.failing = 0;
        // What was to be written between pages comes at the latest now.
        for (int i = 0; i < 40; i++) {
            listener(1).poll(now);
        }
        listener.poll(now);

        assertThat(told.signals()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(told.signals().size()).isEqualTo(server.all().size());
    }

    private static void pollAsFarAsItGoes(FhirListener listener, Instant now) {
        try {
            listener.poll(now);
        } catch (IllegalStateException busy) {
            // The next one goes on from the same cursor.
            return;
        }
    }

    private void arrive(String id, Instant at) {
        write(id, AppointmentStatus.ARRIVED, at);
    }

    private void write(String id, AppointmentStatus status, Instant at) {
        server.write(Resources.visit(id, status), at);
    }

    private FhirListener listener(int page) {
        return FhirListener.telling(told, START)
                .reading(server)
                .cursors(cursors)
                .polling(Duration.ofSeconds(10), page)
                .build();
    }
}
