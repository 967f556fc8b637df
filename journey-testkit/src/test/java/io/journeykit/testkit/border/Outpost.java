package io.journeykit.testkit.border;

import io.journeykit.Journeys;
import io.journeykit.JourneysBuilder;
import io.journeykit.agenda.Address;
import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Preferences;
import io.journeykit.calendar.hours.WeeklyHours;
import io.journeykit.policy.ContactRules;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Metrics.Measure;
import io.journeykit.spi.Port;
import io.journeykit.spi.Reply;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Channel;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The front door of a host on real threads, whose parts all work, but for the one that a trap stands in. */
final class Outpost implements AutoCloseable {

    /** What is counted while all goes well. */
    static final Set<Measure> ROUTINE = Set.of(
            Measure.INPUT_TAKEN, Measure.INPUT_REPEATED, Measure.WOKEN, Measure.HANDED_OVER, Measure.NOT_HANDED_OVER);

    private static final Duration SOON = Duration.ofSeconds(5);

    final Sight sight = new Sight();
    final Set<Measure> failures = ConcurrentHashMap.newKeySet();
    final TrappedStore store;
    final Journeys journeys;
    /** What the hostile caller heard of what went wrong. */
    final LogBook heard = new LogBook();

    private final AtomicInteger busy = new AtomicInteger();
    private final Trap trap;

    Outpost(Trap trap, JourneyTemplate... templates) {
        this.trap = trap;
        this.store = TrappedStore.inMemory(trap, sight);
        this.journeys = built(templates).start();
        trap.opens(journeys);
    }

    private JourneysBuilder built(JourneyTemplate... templates) {
        VendorParts parts = new VendorParts(trap);
        return Journeys.embedded()
                .templates(templates)
                .store(store)
                .adapters(new Desk(sight, this::answer))
                .language(parts.conditions())
                .language(parts.rules())
                .calendar(Pathways.VENDOR, parts.calendar())
                .metrics(this::count)
                .listener(commit -> at(Place.listenerOf(commit.input()), commit.id()));
    }

    private void at(Place place, AgendaId whose) {
        trap.at(place, Optional.of(whose), () -> whose);
    }

    private void count(Measure measure, TenantId tenant) {
        if (!ROUTINE.contains(measure)) {
            failures.add(measure);
        }
        Place.counting(measure).ifPresent(place -> at(place, new AgendaId(tenant, "anybody")));
    }

    private Reply answer(Delivery delivery) {
        busy.incrementAndGet();
        try {
            return answered(delivery);
        } finally {
            busy.decrementAndGet();
        }
    }

    private Reply answered(Delivery delivery) {
        if (trap.place() == Place.RESCHEDULE && Trap.isHostile(delivery.agenda()) && delivery.attempt() == 1) {
            return Reply.retry(Duration.ofMillis(10));
        }
        Place here = Place.of(Port.of(delivery.effect().request()));
        return trap.at(here, Optional.of(delivery.agenda()), () -> Callers.call(() -> Desk.usual(delivery)));
    }

    /** Lets a caller of its own begin a journey of the hostile tenant. */
    void beginHostile(JourneyTemplate template) {
        busy.incrementAndGet();
        Callers.start(() -> {
            try {
                begin(template, AgendaId.of(Trap.TENANT, "p1"));
            } catch (Throwable e) {
                heard.write("The caller hears of it.", e);
            } finally {
                busy.decrementAndGet();
            }
        });
    }

    /** Begins a journey of somebody who may be contacted at any time. */
    JourneyId begin(JourneyTemplate template, AgendaId person) {
        makeReachable(journeys, person);
        return journeys.begin(template.id(), person);
    }

    /** Lets somebody be contacted at any time. */
    static void makeReachable(Journeys journeys, AgendaId person) {
        journeys.prefer(person, reachable());
        journeys.consent(person, ConsentRule.permit("care-coordination"));
    }

    private static Preferences reachable() {
        return new Preferences(
                ZoneId.of("UTC"),
                "en",
                List.of(new Address(Channel.SMS, Trap.SECRET)),
                ContactRules.UNLIMITED,
                WeeklyHours.ALWAYS,
                new TreeMap<>());
    }

    /** Waits until nobody does anything but those whom the trap keeps. */
    void awaitQuiet() {
        sight.awaitSteady(
                "all is quiet",
                () -> busy.get() <= trap.held().size() && Crowd.here().isQuiet());
    }

    /** Waits until the next wake-up is due, if there is one soon. */
    void awaitNextWake() {
        Optional<Instant> next = store.wakes().next();
        sight.await(
                "a wake-up is due",
                () -> next.filter(Instant.now()::isBefore)
                        .filter(Instant.now().plus(SOON)::isAfter)
                        .isEmpty());
    }

    boolean wasTaken(AgendaId whose, Class<? extends Input> input) {
        return sight.has(new TrappedStore.Taken(whose, input));
    }

    @Override
    public void close() {
        trap.lift();
        journeys.close();
    }
}
