package io.journeykit.testkit.contract;

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
import io.journeykit.spi.Adapters;
import io.journeykit.spi.Commit;
import io.journeykit.template.Due;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Point;
import io.journeykit.template.Site;
import io.journeykit.template.Steps;
import io.journeykit.testkit.CommitLog;
import io.journeykit.testkit.MessageLog;
import io.journeykit.testkit.RecordsDesk;
import io.journeykit.testkit.Scene;
import io.journeykit.testkit.SlotBook;
import io.journeykit.testkit.WorkBoard;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Channel;
import io.journeykit.vocabulary.Value;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A scan from the order to the proof of receipt, as the kernel decides it: every commit of it. */
final class WholeJourney {

    private static final ZoneId BOSTON = ZoneId.of("America/New_York");
    private static final AgendaId SALLY = AgendaId.of("sally");
    private static final JourneyTemplate SCAN = JourneyTemplate.named("scan")
            .version("1")
            .site(new Site(BOSTON, "monday-to-friday"))
            .step(Steps.booking("mri", "mri-knee"))
            .step(Steps.message("preparation", "mri-preparation").due(Due.before(Point.startOf("mri"), Span.days(2))))
            .step(Steps.waitFor("report", "result", "mri").after("mri"))
            .step(Steps.transfer("images", "mri").after("report").forEach("ortho-b"))
            .build();

    private WholeJourney() {}

    static List<Commit> commits() {
        Scene scene = Scene.at(Story.MONDAY);
        CommitLog commits = new CommitLog();
        SlotBook slots = new SlotBook(scene);
        MessageLog messages = new MessageLog(scene);
        Instant start = Instant.parse("2026-03-05T12:30:00Z");
        slots.offer("mri-knee", new Slot("s1", start, start.plusSeconds(2700), "imaging", "Imaging", BOSTON));
        slots.onBooking((request, delivery) -> {
            scene.signalIn(Duration.ofDays(3), SALLY, Signal.of("fulfilled").about("mri"));
            scene.signalIn(
                    Duration.ofDays(5), SALLY, Signal.of("result").about("mri").with("finding", Value.of("a tear")));
        });
        messages.bouncing(address -> address.channel().equals(Channel.SMS));
        messages.onQuestion((request, delivery) -> scene.signalIn(
                Duration.ofHours(2), SALLY, Signal.of("chosen").about("mri").with("choice", Value.of("1"))));
        scene.play(Host.over(Definitions.with().template(SCAN, "hash").build())
                .adapters(Adapters.of(slots, messages, new RecordsDesk(scene), new WorkBoard(scene)))
                .listener(commits));
        begin(scene);
        scene.advanceBy(Duration.ofDays(20));
        return commits.of(SALLY);
    }

    private static void begin(Scene scene) {
        Preferences preferences = new Preferences(
                BOSTON,
                "en",
                List.of(new Address(Channel.SMS, "555-0100"), new Address(Channel.EMAIL, "sally@example.org")),
                new ContactRules(
                        WeeklyHours.daily(LocalTime.of(9, 0), LocalTime.of(19, 0)), List.of(new Budget.PerDay(2))),
                WeeklyHours.ALWAYS,
                new TreeMap<>());
        scene.tell(SALLY, new Input.ChangePreference(scene.inputId(), preferences));
        scene.tell(SALLY, new Input.ChangeConsent(scene.inputId(), List.of(ConsentRule.permit("care-coordination"))));
        scene.tell(
                SALLY,
                new Input.BeginJourney(
                        scene.inputId(), SCAN.ref(), new TreeMap<>(), new TreeMap<>(), Optional.empty()));
    }
}
