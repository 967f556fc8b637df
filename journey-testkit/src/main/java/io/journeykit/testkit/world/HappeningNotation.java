package io.journeykit.testkit.world;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.Preferences;
import io.journeykit.calendar.Span;
import io.journeykit.codec.json.EnumWords;
import io.journeykit.codec.json.JsonFields;
import io.journeykit.codec.json.JsonPart;
import io.journeykit.codec.json.JsonScalars;
import io.journeykit.planning.Slot;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Channel;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.Value;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How an author writes what happens: a time, exactly one deed, whom it is told of, and whether it is told twice.
 *
 * @param usual the first person's preferences, which a change of them starts from
 */
record HappeningNotation(LocalTimes times, Names names, SlotNotation slots, Preferences usual) {

    private static final List<String> DEEDS = List.of(
            "signal",
            "hears",
            "reports",
            "says",
            "prefers",
            "consents",
            "stops",
            "starts",
            "snoozes",
            "represented-by",
            "instructs",
            "dies",
            "merges",
            "undoes-merge",
            "redefines",
            "wakes",
            "restores");
    static final List<String> FIELDS = Stream.concat(
                    DEEDS.stream(),
                    Stream.of(
                            "after",
                            "at",
                            "once",
                            "whose",
                            "about",
                            "occurrence",
                            "item",
                            "anywhere",
                            "odd",
                            "reference",
                            "facts",
                            "effective",
                            "slot",
                            "source",
                            "status",
                            "corrects",
                            "from",
                            "by",
                            "reason",
                            "holds",
                            "told"))
            .toList();
    private static final EnumWords<Deed.Order> ORDERS = EnumWords.of(Deed.Order.class, "order");
    private static final EnumWords<Owner> OWNERS = EnumWords.of(Owner.class, "owner");
    private static final EnumWords<Happening.Repeated> TOLD =
            EnumWords.of(Happening.Repeated.class, "way of telling again");
    private static final Address NOWHERE = new Address(Channel.SMS, "?");
    private static final AgendaId NOBODY = AgendaId.of("?");
    private static final StepId NO_STEP = StepId.of("unknown");
    private static final Deed NOTHING = new Deed.Wakes();
    private static final int MOST = 10_000;

    Optional<Happening> read(JsonPart part) {
        return part.fields(FIELDS)
                .map(fields -> new Happening(
                        LocalTimes.moment(fields),
                        deed(fields),
                        fields.find("whose", names::person),
                        fields.find("by", owner -> owner.oneOf(OWNERS)),
                        fields.find("told", told -> told.oneOf(TOLD), Happening.Repeated.NEVER),
                        fields.find("once", this::standing)));
    }

    private Optional<Happening.Standing> standing(JsonPart part) {
        return part.fields(List.of("step", "in"))
                .map(fields -> new Happening.Standing(
                        fields.need("step", names::step, NO_STEP), fields.need("in", names::state, "?")));
    }

    private Deed deed(JsonFields fields) {
        List<String> there = DEEDS.stream().filter(fields::has).toList();
        if (there.size() != 1) {
            fields.whole()
                    .fault(
                            "bad-deed",
                            there.isEmpty()
                                    ? "nothing happens here"
                                    : "both '" + there.get(0) + "' and '" + there.get(1) + "'",
                            "write one of " + String.join(", ", DEEDS));
            return NOTHING;
        }
        return deed(there.get(0), fields);
    }

    private Deed deed(String name, JsonFields fields) {
        return switch (name) {
            case "signal" -> signal(fields);
            case "hears" -> new Deed.Hears(fields.find("hears", part -> part.count(1, MOST), 1), about(fields, false));
            case "reports" -> reports(fields);
            case "says" -> new Deed.Says(fields.text("says"), fields.find("from", PersonNotation::address));
            case "prefers" ->
                new Deed.Prefers(fields.find("prefers", part -> PersonNotation.preferences(part, usual), usual));
            case "consents" ->
                new Deed.Consents(fields.part("consents")
                        .map(part -> part.oneOrMore(PersonNotation::consent))
                        .orElse(List.of()));
            case "stops" -> new Deed.Stops(fields.need("stops", PersonNotation::address, NOWHERE), true);
            case "starts" -> new Deed.Stops(fields.need("starts", PersonNotation::address, NOWHERE), false);
            case "snoozes" -> new Deed.Snoozes(fields.need("snoozes", JsonScalars::span, Span.ZERO), by(fields));
            case "represented-by" ->
                new Deed.Represents(fields.part("represented-by")
                        .filter(JsonPart::isObject)
                        .flatMap(PersonNotation::representative));
            case "instructs" -> instructs(fields);
            case "dies" ->
                new Deed.Dies(fields.part("dies").filter(JsonPart::isText).flatMap(times::instant));
            case "merges" -> new Deed.Merges(fields.need("merges", names::person, NOBODY), false);
            case "undoes-merge" -> new Deed.Merges(fields.need("undoes-merge", names::person, NOBODY), true);
            case "restores" -> new Deed.Restores(fields.need("restores", times::instant, Instant.EPOCH));
            case "redefines" -> flag(name, fields, new Deed.Redefines());
            default -> flag(name, fields, new Deed.Wakes());
        };
    }

    private static Deed flag(String name, JsonFields fields, Deed deed) {
        fields.find(name, JsonPart::truth);
        return deed;
    }

    private Deed signal(JsonFields fields) {
        boolean odd = fields.find("odd", JsonPart::truth, false);
        Optional<Slot> slot = fields.find("slot", slots::read);
        return new Deed.Signals(
                fields.need("signal", odd ? JsonPart::text : names::signal, "?"),
                fields.find("reference", JsonPart::text),
                about(fields, odd),
                fields.find("facts", HappeningNotation::facts, new TreeMap<>()),
                fields.find("effective", times::instant),
                slot);
    }

    private Deed reports(JsonFields fields) {
        return new Deed.Reports(
                fields.find("reports", HappeningNotation::facts, new TreeMap<>()),
                fields.find("effective", times::instant),
                new Deed.Provenance(
                        fields.find("source", JsonPart::text, Deed.Provenance.THE_WORLD.source()),
                        fields.find("status", JsonPart::text),
                        fields.find("corrects", JsonPart::text)));
    }

    private Deed instructs(JsonFields fields) {
        return new Deed.Instructs(
                fields.need("instructs", order -> order.oneOf(ORDERS), Deed.Order.SKIP),
                about(fields, false),
                by(fields));
    }

    private static Deed.By by(JsonFields fields) {
        return new Deed.By(
                fields.find("by", owner -> owner.oneOf(OWNERS), Owner.CARE_TEAM),
                fields.find("reason", JsonPart::text, ""),
                fields.find("holds", JsonScalars::span, Span.weeks(1)));
    }

    /** @param odd whether the names need not be known */
    private Deed.About about(JsonFields fields, boolean odd) {
        return new Deed.About(
                fields.find("about", odd ? JsonScalars::step : names::step),
                fields.find("occurrence", part -> part.count(1, MOST)),
                fields.find("item", JsonPart::text),
                fields.find("anywhere", JsonPart::truth, false));
    }

    static Optional<SortedMap<FactName, Value>> facts(JsonPart part) {
        SortedMap<FactName, Value> facts = new TreeMap<>();
        for (JsonPart.Named named : part.named()) {
            Optional<FactName> name = name(named);
            Optional<Value> value = JsonScalars.value(named.part());
            if (name.isPresent() && value.isPresent()) {
                facts.put(name.get(), value.get());
            }
        }
        return Optional.of(facts);
    }

    private static Optional<FactName> name(JsonPart.Named named) {
        try {
            return Optional.of(FactName.of(named.name()));
        } catch (IllegalArgumentException unusable) {
            named.part().fault("bad-name", String.valueOf(unusable.getMessage()), "");
            return Optional.empty();
        }
    }
}
