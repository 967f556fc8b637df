package io.journeykit.testkit.border;

import static io.journeykit.testkit.border.Balance.SALLY;

import io.journeykit.agenda.Input;
import io.journeykit.agenda.Report;
import io.journeykit.agenda.Request;
import io.journeykit.calendar.Span;
import io.journeykit.planning.Slot;
import io.journeykit.planning.search.Chain;
import io.journeykit.planning.search.Options;
import io.journeykit.planning.search.Planner;
import io.journeykit.planning.search.Preferences;
import io.journeykit.planning.search.Slots;
import io.journeykit.planning.search.Together;
import io.journeykit.planning.search.Visit;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Reply;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Point;
import io.journeykit.template.StepBuilder;
import io.journeykit.template.Steps;
import io.journeykit.testkit.oracle.Clause;
import io.journeykit.vocabulary.AgendaId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Law 26: what planning makes a decision weigh. */
final class PlansGrow {

    static final Clause PLANS = new Clause(
            26,
            "plans-weigh-what-they-are",
            "A decision that plans allocates, and the planner asks for ways and splits its search, by n log n at most in the"
                    + " slots there are.");

    private static final Instant FIRST =
            Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(14));

    private PlansGrow() {}

    static List<Trial> trials() {
        return List.of(
                growth("slots of one visit", chain(1)).upTo(1_600, PLANS),
                growth("slots of four visits", chain(4)).upTo(1_600, PLANS),
                growth("slots of four visits with one provider", chain(4).sameProvider("v0", "v1", "v2", "v3"))
                        .upTo(800, PLANS),
                growth("slots of four visits on one day", chain(4).sameDay("v0", "v1"))
                        .upTo(800, PLANS),
                growth("slots of twelve visits", course()).upTo(800, PLANS),
                effort("the planner among slots of one visit", 1, false),
                effort("the planner among slots of four visits", 4, false),
                effort("the planner among slots of four visits with one provider", 4, true));
    }

    private static Trial effort(String what, int visits, boolean together) {
        return Trial.of(
                what,
                witness -> Growth.doubled(100, 1_600, effort(visits, together, 100), n -> effort(visits, together, n))
                        .ifPresent(seen -> witness.broken(PLANS, seen)),
                PLANS);
    }

    /** What the planner does, as it can be counted: ways that it asks for, and parts of its search that it splits. */
    private static long effort(int visits, boolean together, int slots) {
        List<Slot> found = IntStream.range(0, slots).mapToObj(PlansGrow::slot).toList();
        List<Visit> all = IntStream.range(0, visits)
                .mapToObj(i -> new Visit("v" + i, Slots.of(found)))
                .toList();
        AtomicLong ways = new AtomicLong();
        Chain chain = new Chain(all, List.of()).withoutOverlap((from, to) -> {
            ways.incrementAndGet();
            return Duration.ZERO;
        });
        List<String> names = all.stream().map(Visit::name).toList();
        Chain wanted = together ? chain.with(Together.withOneProvider(names)) : chain;
        Options options = Planner.options(wanted, Preferences.at(ZoneOffset.UTC));
        return ways.get() + options.effort().steps();
    }

    private static Growth growth(String what, JourneyTemplate.Builder template) {
        return new Growth(what, Input.EffectReported.class, n -> template.build(), (host, n) -> {
            Outpost.makeReachable(host.door, SALLY);
            host.door.begin("plan", SALLY);
            host.scales.handOver();
            // Whatever is committed next rings for the effect.
            host.door.begin("plan", AgendaId.of("tom"));
            host.sight.await(
                    "it is planned",
                    () -> host.scales.weight(Input.EffectReported.class).isPresent());
        });
    }

    /** So many slots for each visit that is asked for, one after the other, with five providers at three places. */
    static Reply found(Delivery delivery, int count) {
        if (!(delivery.effect().request() instanceof Request.FindSlots find)) {
            return Reply.done();
        }
        List<Slot> slots = IntStream.range(0, count).mapToObj(PlansGrow::slot).toList();
        return Reply.found(find.visits().stream()
                .map(visit -> new Report.Found(visit.step().toString(), slots))
                .toList());
    }

    private static Slot slot(int number) {
        Instant start = FIRST.plus(Duration.ofMinutes(30L * number));
        return new Slot(
                "slot-" + number,
                start,
                start.plusSeconds(1_800),
                "dr-" + number % 5,
                "place-" + number % 3,
                ZoneOffset.UTC);
    }

    private static JourneyTemplate.Builder chain(int visits) {
        JourneyTemplate.Builder plan = JourneyTemplate.named("plan").version("1");
        for (int i = 0; i < visits; i++) {
            StepBuilder<?> visit = Steps.booking("v" + i, "scan");
            plan.step(i == 0 ? visit : visit.startsAfter(Point.endOf("v" + (i - 1)), Span.hours(1), Span.days(3)));
        }
        return plan;
    }

    private static JourneyTemplate.Builder course() {
        return JourneyTemplate.named("plan")
                .version("1")
                .step(Steps.booking("visit", "scan").course(12, Span.days(1), Span.days(4)));
    }
}
