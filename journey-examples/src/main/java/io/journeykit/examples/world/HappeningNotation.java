package io.journeykit.examples.world;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.Preferences;
import io.journeykit.calendar.Span;
import io.journeykit.codec.Entries;
import io.journeykit.codec.Leaf;
import io.journeykit.codec.Part;
import io.journeykit.codec.Words;
import io.journeykit.planning.Slot;
import io.journeykit.vocabulary.Channel;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.Value;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How an author writes what happens: a time, and exactly one deed.
 *
 * @param usual the person's preferences, which a change of them starts from
 */
record HappeningNotation(LocalTimes times, Names names, SlotNotation slots, Preferences usual) {

    private static final List<String> DEEDS = List.of(
            "signal",
            "reports",
            "prefers",
            "consents",
            "stops",
            "starts",
            "snoozes",
            "represented-by",
            "instructs",
            "dies");
    static final List<String> FIELDS = List.of(
            "after",
            "at",
            "signal",
            "about",
            "occurrence",
            "item",
            "anywhere",
            "facts",
            "effective",
            "slot",
            "reports",
            "prefers",
            "consents",
            "stops",
            "starts",
            "snoozes",
            "represented-by",
            "instructs",
            "by",
            "reason",
            "holds",
            "dies");
    private static final Words<Deed.Order> ORDERS = Words.of(Deed.Order.class, "order");
    private static final Words<Owner> OWNERS = Words.of(Owner.class, "owner");
    private static final Address NOWHERE = new Address(Channel.SMS, "?");
    private static final Deed NOTHING = new Deed.Dies();
    private static final int MOST = 10_000;

    Optional<Happening> read(Part part) {
        return part.fields(FIELDS).map(fields -> new Happening(LocalTimes.moment(fields), deed(fields)));
    }

    private Deed deed(Entries fields) {
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
        return switch (there.get(0)) {
            case "signal" -> signal(fields);
            case "reports" -> new Deed.Reports(fields.find("reports", HappeningNotation::facts, new TreeMap<>()));
            case "prefers" ->
                new Deed.Prefers(fields.find("prefers", part -> PersonNotation.preferences(part, usual), usual));
            case "consents" ->
                new Deed.Consents(fields.part("consents")
                        .map(part -> part.oneOrMore(PersonNotation::consent))
                        .orElse(List.of()));
            case "stops" -> new Deed.Stops(fields.need("stops", PersonNotation::address, NOWHERE), true);
            case "starts" -> new Deed.Stops(fields.need("starts", PersonNotation::address, NOWHERE), false);
            case "snoozes" -> new Deed.Snoozes(fields.need("snoozes", Leaf::span, Span.ZERO), by(fields));
            case "represented-by" ->
                new Deed.Represents(
                        fields.part("represented-by").filter(Part::isObject).flatMap(PersonNotation::representative));
            case "instructs" -> instructs(fields);
            default -> {
                fields.find("dies", Part::truth);
                yield new Deed.Dies();
            }
        };
    }

    private Deed signal(Entries fields) {
        Optional<Slot> slot = fields.find("slot", slots::read);
        return new Deed.Signals(
                fields.need("signal", names::signal, "?"),
                about(fields),
                fields.find("facts", HappeningNotation::facts, new TreeMap<>()),
                fields.find("effective", times::instant),
                slot);
    }

    private Deed instructs(Entries fields) {
        return new Deed.Instructs(
                fields.need("instructs", order -> order.oneOf(ORDERS), Deed.Order.SKIP), about(fields), by(fields));
    }

    private static Deed.By by(Entries fields) {
        return new Deed.By(
                fields.find("by", owner -> owner.oneOf(OWNERS), Owner.CARE_TEAM),
                fields.find("reason", Part::text, ""),
                fields.find("holds", Leaf::span, Span.weeks(1)));
    }

    private Deed.About about(Entries fields) {
        return new Deed.About(
                fields.find("about", names::step),
                fields.find("occurrence", part -> part.count(1, MOST)),
                fields.find("item", Part::text),
                fields.find("anywhere", Part::truth, false));
    }

    static Optional<SortedMap<FactName, Value>> facts(Part part) {
        SortedMap<FactName, Value> facts = new TreeMap<>();
        for (Part.Named named : part.named()) {
            Optional<FactName> name = name(named);
            Optional<Value> value = Leaf.value(named.part());
            if (name.isPresent() && value.isPresent()) {
                facts.put(name.get(), value.get());
            }
        }
        return Optional.of(facts);
    }

    private static Optional<FactName> name(Part.Named named) {
        try {
            return Optional.of(FactName.of(named.name()));
        } catch (IllegalArgumentException unusable) {
            named.part().fault("bad-name", String.valueOf(unusable.getMessage()), "");
            return Optional.empty();
        }
    }
}
