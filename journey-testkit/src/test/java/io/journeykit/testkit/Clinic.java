package io.journeykit.testkit;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Preferences;
import io.journeykit.agenda.Signal;
import io.journeykit.calendar.Span;
import io.journeykit.calendar.hours.WeeklyHours;
import io.journeykit.kernel.Definitions;
import io.journeykit.planning.Slot;
import io.journeykit.policy.Budget;
import io.journeykit.policy.ContactRules;
import io.journeykit.runtime.Host;
import io.journeykit.runtime.HostBuilder;
import io.journeykit.spi.Adapter;
import io.journeykit.spi.Adapters;
import io.journeykit.template.Due;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Point;
import io.journeykit.template.Site;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Channel;
import io.journeykit.vocabulary.Value;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A scan in Boston: booked with the patient, prepared for, read, and sent on with proof of receipt. */
final class Clinic {

    static final ZoneId BOSTON = ZoneId.of("America/New_York");
    static final AgendaId SALLY = AgendaId.of("sally");

    private static final JourneyTemplate SCAN = JourneyTemplate.named("scan")
            .version("1")
            .site(new Site(BOSTON, "monday-to-friday"))
            .step(Steps.booking("mri", "mri-knee"))
            .step(Steps.message("preparation", "mri-preparation").due(Due.before(Point.startOf("mri"), Span.days(2))))
            .step(Steps.waitFor("report", "result", "mri").after("mri"))
            .step(Steps.transfer("images", "mri").after("report").forEach("ortho-b"))
            .build();
    static final Definitions DEFINITIONS =
            Definitions.with().template(SCAN, "hash").build();

    final Scene scene = Scene.at(at("2026-03-02T10:15"));
    final SlotBook slots = new SlotBook(scene);
    final MessageLog messages = new MessageLog(scene);
    final RecordsDesk records = new RecordsDesk(scene);
    final WorkBoard work = new WorkBoard(scene);
    final InvariantWatch watch = new InvariantWatch();

    Clinic() {
        slots.offer("mri-knee", slot("2026-03-05T07:30")).offer("mri-knee", slot("2026-03-10T15:40"));
        slots.onBooking((request, delivery) -> {
            Instant end = request.slot().end();
            scene.at(end, () -> scene.signal(SALLY, Signal.of("fulfilled").about("mri")));
            scene.at(
                    end.plus(Duration.ofDays(2)),
                    () -> scene.signal(SALLY, Signal.of("result").about("mri")));
        });
        messages.onQuestion((request, delivery) -> scene.signalIn(
                Duration.ofHours(2), SALLY, Signal.of("chosen").about("mri").with("choice", Value.of("1"))));
        records.onTransfer((request, delivery) -> scene.signalIn(
                Duration.ofHours(1),
                SALLY,
                Signal.of("acknowledged").referring(delivery.key().value())));
    }

    Adapter[] ports() {
        return new Adapter[] {slots, messages, records, work};
    }

    HostBuilder host() {
        return Host.over(DEFINITIONS).adapters(Adapters.of(ports())).listener(watch);
    }

    void begin() {
        begin(SALLY);
    }

    void begin(AgendaId person) {
        scene.tell(person, new Input.ChangePreference(scene.inputId(), preferences()));
        scene.tell(person, new Input.ChangeConsent(scene.inputId(), List.of(ConsentRule.permit("care-coordination"))));
        scene.tell(
                person,
                new Input.BeginJourney(
                        scene.inputId(), SCAN.ref(), new TreeMap<>(), new TreeMap<>(), Optional.empty()));
    }

    Timeline timeline() {
        return Timeline.of(scene.host().history(SALLY), BOSTON);
    }

    static Instant at(String wall) {
        return LocalDateTime.parse(wall).atZone(BOSTON).toInstant();
    }

    static Slot slot(String wall) {
        Instant start = at(wall);
        return new Slot("imaging/" + wall, start, start.plus(Duration.ofMinutes(45)), "imaging", "Imaging", BOSTON);
    }

    private static Preferences preferences() {
        return new Preferences(
                BOSTON,
                "en",
                List.of(new Address(Channel.SMS, "555-0100"), new Address(Channel.EMAIL, "sally@example.org")),
                new ContactRules(
                        WeeklyHours.daily(LocalTime.of(9, 0), LocalTime.of(19, 0)),
                        List.of(new Budget.PerDay(1), new Budget.PerWeek(3))),
                WeeklyHours.ALWAYS,
                new TreeMap<>());
    }
}
