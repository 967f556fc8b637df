package io.journeykit.fhir.listening;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Input.SignalReceived;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is done to notifications on their way, journeys are told the same. The seed is the test's name. */
class ListenerLawsTest {

    private static final int RUNS = Integer.getInteger("journey.laws.runs", 60);
    private static final AppointmentStatus[] STATUSES = {
        AppointmentStatus.BOOKED, AppointmentStatus.ARRIVED, AppointmentStatus.FULFILLED, AppointmentStatus.NOSHOW
    };

    private final FakeServer server = new FakeServer();

    static IntStream seeds() {
        return IntStream.range(0, Math.min(RUNS, 2_000));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void any_order_doubles_and_delays_by_any_way_tell_each_change_once_and_in_its_order(int seed) {
        Random random = new Random(seed);
        InputLog told = new InputLog();
        FhirListener listener = listener(told, 1 + random.nextInt(4), random.nextInt(6));

        play(listener, random);

        assertThat(told.all()).containsExactlyInAnyOrderElementsOf(expected());
        server.all().stream()
                .map(version -> version.key().orElseThrow())
                .distinct()
                .forEach(key -> assertThat(of(key, told.all())).isEqualTo(of(key, expected())));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_second_listener_that_remembers_nothing_tells_nothing_new(int seed) {
        Random random = new Random(seed);
        InputLog told = new InputLog();
        play(listener(told, 3, 100), random);
        List<AddressedInput> before = told.all();
        long events = told.host().history(before.get(0).person()).size();

        play(listener(told, 2, 0), new Random(seed));
        listener(told, 5, 0).poll(Instant.MAX);

        assertThat(told.all()).startsWith(before.toArray(AddressedInput[]::new));
        assertThat(told.all()).containsExactlyInAnyOrderElementsOf(expected());
        assertThat(told.host().history(before.get(0).person()).size()).isGreaterThanOrEqualTo((int) events);
    }

    private FhirListener listener(InputLog told, int page, int remembered) {
        return FhirListener.telling(told, Resources.START)
                .reading(server)
                .memory(Memory.of(remembered))
                .polling(Duration.ofSeconds(10), page)
                .build();
    }

    /** Lets the world write, and notifications come as they like; at the end each resource was notified since its last change. */
    private void play(FhirListener listener, Random random) {
        List<Version> pending = new ArrayList<>();
        Instant now = Resources.START.plusSeconds(server.all().size());
        for (int i = 0; i < 40; i++) {
            now = now.plusMillis(random.nextInt(3) * 700L);
            Appointment visit =
                    Resources.visit("visit-" + random.nextInt(6), STATUSES[random.nextInt(STATUSES.length)]);
            visit.setComment("edit " + i);
            Version version = server.write(visit, now);
            for (int doubles = random.nextInt(3); doubles >= 0; doubles--) {
                pending.add(version);
            }
            if (random.nextInt(4) == 0) {
                Collections.shuffle(pending, random);
                notify(listener, pending, random.nextInt(pending.size() + 1), random, now);
            }
        }
        Collections.shuffle(pending, random);
        notify(listener, pending, pending.size(), random, now);
    }

    private void notify(FhirListener listener, List<Version> pending, int many, Random random, Instant now) {
        for (int i = 0; i < many; i++) {
            Version version = pending.remove(0);
            String id = version.resource().getIdElement().getIdPart();
            switch (random.nextInt(4)) {
                case 0 -> listener.put(version.type(), id, Resources.json(version.resource()));
                case 1 -> listener.notified(Resources.json(names(version)));
                case 2 -> listener.take(version.resource());
                default -> listener.poll(now);
            }
        }
    }

    private static Bundle names(Version version) {
        Bundle bundle = new Bundle().setType(BundleType.HISTORY);
        bundle.addEntry().setFullUrl("https://ehr.example/fhir/" + version.key().orElseThrow());
        return bundle;
    }

    /** What is told, if each change comes once, at once and in order. */
    private List<AddressedInput> expected() {
        InputLog plain = new InputLog();
        Translator translator = new Translator("fhir", Translations.standard());
        List<AddressedInput> expected = new ArrayList<>();
        List<String> keys = server.all().stream()
                .map(version -> version.key().orElseThrow())
                .distinct()
                .toList();
        for (String key : keys) {
            List<Version> course = server.all().stream()
                    .filter(one -> one.key().orElseThrow().equals(key))
                    .toList();
            VersionHistory.of(course).changesAfter(java.util.Optional.empty(), Resources.START).stream()
                    .map(change -> translator.translate(
                            change, List.of(Links.on(change.after().resource()))))
                    .forEach(heard -> expected.addAll(heard.told()));
        }
        assertThat(plain.all()).isEmpty();
        return expected;
    }

    private static List<String> of(String key, List<AddressedInput> all) {
        return all.stream()
                .filter(one -> one.input().id().value().startsWith("fhir/" + key + "/"))
                .map(one -> ((SignalReceived) one.input()).signal().name())
                .toList();
    }
}
