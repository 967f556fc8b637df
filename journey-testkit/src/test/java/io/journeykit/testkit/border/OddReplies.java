package io.journeykit.testkit.border;

import io.journeykit.agenda.Report;
import io.journeykit.agenda.Request;
import io.journeykit.planning.Slot;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Reply;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Value;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What adapters may answer to a search for slots, beside what one expects of them. */
final class OddReplies {

    private static final Instant SOON = Instant.now().plus(Duration.ofDays(14)).truncatedTo(ChronoUnit.DAYS);
    private static final String LONG = "k".repeat(60_000);

    private OddReplies() {}

    /** By what they are. */
    static SortedMap<String, Function<Delivery, Reply>> all() {
        SortedMap<String, Function<Delivery, Reply>> replies = new TreeMap<>();
        slots().forEach((what, slot) -> replies.put("a slot " + what, delivery -> found(delivery, List.of(slot))));
        replies.put("3,000 slots", delivery -> found(delivery, many(3_000)));
        replies.put(
                "slots for what nobody asked for",
                delivery -> Reply.found(List.of(new Report.Found("nobody/nothing", List.of(slot(SOON, "a", "b"))))));
        replies.put("null", delivery -> null);
        replies.put("a refusal with null as its reason", delivery -> Reply.refused(null));
        replies.put("an acceptance with null as its reference", delivery -> Reply.accepted(null));
        replies.put("an acceptance with a long reference", delivery -> Reply.accepted(LONG));
        replies.put("to try again after null", delivery -> Reply.retry(null));
        replies.put(
                "to try again in 292 thousand million years",
                delivery -> Reply.retry(Duration.ofSeconds(Long.MAX_VALUE)));
        replies.put("to try again before now", delivery -> Reply.retry(Duration.ofSeconds(Long.MIN_VALUE)));
        replies.put("done with null as a fact", delivery -> new Reply.Done(facts(null), List.of(), Optional.empty()));
        replies.put(
                "done with a number of 1,100 digits",
                delivery -> new Reply.Done(facts(Odd.VALUES.get(0).it()), List.of(), Optional.empty()));
        return replies;
    }

    private static Map<String, Slot> slots() {
        return Map.of(
                "with braces in its provider", slot(SOON, "{Dr. Who}", "clinic"),
                "with braces in its place", slot(SOON, "dr-who", "{the {clinic}"),
                "with a placeholder as its provider", slot(SOON, "{start of visit}", "clinic"),
                "of nobody at no place", slot(SOON, "", ""),
                "of a provider with a long name", slot(SOON, LONG, "clinic"),
                "at the end of time", slot(Instant.MAX.truncatedTo(ChronoUnit.DAYS), "dr-who", "clinic"),
                "at the beginning of time", slot(Instant.MIN.truncatedTo(ChronoUnit.DAYS), "dr-who", "clinic"),
                "in ten thousand years", slot(Instant.parse("+12026-03-02T10:15:00Z"), "dr-who", "clinic"));
    }

    private static Slot slot(Instant start, String provider, String place) {
        return new Slot(provider + start, start, start.plusSeconds(1_800), provider, place, ZoneOffset.UTC);
    }

    private static List<Slot> many(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> slot(SOON.plus(Duration.ofMinutes(15L * i)), "dr-" + i % 7, "clinic"))
                .toList();
    }

    private static Reply found(Delivery delivery, List<Slot> slots) {
        Request.FindSlots find = (Request.FindSlots) delivery.effect().request();
        return Reply.found(find.visits().stream()
                .map(visit -> new Report.Found(visit.step().toString(), slots))
                .toList());
    }

    private static SortedMap<FactName, Value> facts(Value value) {
        SortedMap<FactName, Value> facts = new TreeMap<>();
        facts.put(FactName.of("f"), value);
        return facts;
    }
}
