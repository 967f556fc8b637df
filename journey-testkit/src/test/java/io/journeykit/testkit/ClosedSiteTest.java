package io.journeykit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Preferences;
import io.journeykit.agenda.Signal;
import io.journeykit.calendar.hours.WeeklyHours;
import io.journeykit.kernel.Definitions;
import io.journeykit.planning.Slot;
import io.journeykit.policy.ContactRules;
import io.journeykit.runtime.Host;
import io.journeykit.spi.Adapters;
import io.journeykit.template.JourneyTemplate;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Law 31 for many: a site closes, and everybody who was booked there is placed elsewhere. */
class ClosedSiteTest {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final int BOOKED = 300;
    private static final int ELSEWHERE = 360;
    private static final JourneyTemplate CHECK = JourneyTemplate.named("heart-check")
            .version("1")
            .site(new Site(LISBON, "monday-to-friday"))
            .step(Steps.booking("visit", "echo").ask(false))
            .build();

    private final Scene scene = Scene.at(at("2026-03-02T10:00"));
    private final SlotBook slots = new SlotBook(scene);
    private final MessageLog messages = new MessageLog(scene);
    private final WorkBoard work = new WorkBoard(scene);
    private int questions;

    @Test
    void all_who_were_booked_at_a_closed_site_are_placed_elsewhere_with_hardly_more_than_one_question_each() {
        bookAll();

        close();
        scene.advanceBy(Duration.ofDays(5));

        assertThat(people().filter(this::isElsewhere)).hasSize(BOOKED);
        assertThat(questions).isBetween(BOOKED, BOOKED * 12 / 10);
        assertThat(work.open()).isEmpty();
    }

    private void bookAll() {
        slots.holdingFor(Duration.ofHours(1));
        IntStream.range(0, BOOKED).forEach(i -> slots.offer("echo", slot("harbour", i)));
        messages.onQuestion((request, delivery) -> {
            questions++;
            AgendaId who = delivery.agenda();
            String first = request.choices().get(0).key();
            scene.signalIn(
                    Duration.ofMinutes(20 + Math.floorMod(who.person().hashCode(), 600)),
                    who,
                    Signal.of("chosen").about("visit").with("choice", Value.of(first)));
        });
        scene.play(Host.over(Definitions.with().template(CHECK, "hash").build())
                .adapters(Adapters.of(slots, messages, work)));
        people().forEach(this::begin);
        scene.advanceTo(at("2026-03-03T10:00"));
        assertThat(people().filter(who -> !slots.bookingsOf(who).isEmpty())).hasSize(BOOKED);
        assertThat(questions).isZero();
    }

    private void begin(AgendaId who) {
        Preferences preferences = new Preferences(
                LISBON,
                "en",
                List.of(new Address(Channel.SMS, "+351 " + who.person())),
                new ContactRules(WeeklyHours.daily(LocalTime.of(9, 0), LocalTime.of(19, 0)), List.of()),
                WeeklyHours.ALWAYS,
                new TreeMap<>());
        scene.tell(who, new Input.ChangePreference(scene.inputId(), preferences));
        scene.tell(who, new Input.ChangeConsent(scene.inputId(), List.of(ConsentRule.permit("care-coordination"))));
        scene.tell(
                who,
                new Input.BeginJourney(
                        scene.inputId(), CHECK.ref(), new TreeMap<>(), new TreeMap<>(), Optional.empty()));
    }

    /** What is booked there is called off, and there are others at two other sites. */
    private void close() {
        IntStream.range(0, ELSEWHERE).forEach(i -> slots.offer("echo", slot(i % 2 == 0 ? "hill" : "river", i)));
        IntStream.range(0, BOOKED)
                .forEach(i -> slots.takeAway(slot("harbour", i).id()));
        people().forEach(who ->
                scene.signal(who, Signal.of("cancelled-by-partner").about("visit")));
    }

    private boolean isElsewhere(AgendaId who) {
        return slots.bookingsOf(who).size() == 1
                && !slots.bookingsOf(who).get(0).provider().equals("harbour");
    }

    private static Stream<AgendaId> people() {
        return IntStream.range(0, BOOKED).mapToObj(i -> AgendaId.of("person-" + i));
    }

    private static Slot slot(String site, int number) {
        Instant start = at("2026-03-23T08:00")
                .plus(Duration.ofMinutes(30L * (number % 16)))
                .plus(Duration.ofDays(number / 16));
        return new Slot(site + "/" + number, start, start.plus(Duration.ofMinutes(30)), site, site, LISBON);
    }

    private static Instant at(String wall) {
        return LocalDateTime.parse(wall).atZone(LISBON).toInstant();
    }
}
