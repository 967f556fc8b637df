package io.journeykit.testkit.world;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.Preferences;
import io.journeykit.agenda.Representative;
import io.journeykit.codec.json.EnumWords;
import io.journeykit.codec.json.JsonFields;
import io.journeykit.codec.json.JsonPart;
import io.journeykit.codec.json.JsonScalars;
import io.journeykit.codec.json.Node;
import io.journeykit.planning.Criterion;
import io.journeykit.planning.Distances;
import io.journeykit.planning.Wishes;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** How an author writes the person, and what she wants otherwise later on. */
final class PersonNotation {

    private static final List<String> PREFERENCES = List.of(
            "zone",
            "perhaps-in",
            "language",
            "addresses",
            "contact-rules",
            "contact-window",
            "contact-windows",
            "budgets",
            "availability",
            "travel",
            "likes");
    private static final EnumWords<Criterion> CRITERIA = EnumWords.of(Criterion.class, "criterion");
    private static final int MOST = 1_000_000;

    private PersonNotation() {}

    static Optional<Patient> read(JsonPart part, Preferences usual, Names names) {
        List<String> known = new ArrayList<>(PREFERENCES);
        known.addAll(List.of("id", "tenant", "consents", "answers"));
        return part.fields(known)
                .map(person -> new Patient(
                        AgendaId.of(
                                person.find("tenant", JsonScalars::name, "default"),
                                person.need("id", JsonScalars::name, "?")),
                        preferences(person, usual),
                        person.list("consents", PersonNotation::consent),
                        CastNotation.answers(person, names)));
    }

    /** What is not said stays as it is usual. */
    static Optional<Preferences> preferences(JsonPart part, Preferences usual) {
        return part.fields(PREFERENCES).map(fields -> preferences(fields, usual));
    }

    private static Preferences preferences(JsonFields fields, Preferences usual) {
        return new Preferences(
                fields.find("zone", JsonScalars::zone, usual.zone()),
                fields.find("language", JsonPart::text, usual.language()),
                fields.find("addresses", part -> Optional.of(part.list(PersonNotation::address)), usual.addresses()),
                RulesNotation.read(fields, usual.contact()),
                fields.find("availability", JsonScalars::hours, usual.availability()),
                wishes(fields, usual.wishes()),
                fields.find("perhaps-in", part -> Optional.of(part.list(JsonScalars::zone)), usual.perhaps()));
    }

    /** {@code travel} and {@code likes}; what is not said stays as it is usual. */
    static Wishes wishes(JsonFields fields, Wishes usual) {
        Wishes wishes = usual.withTravel(fields.find("travel", PersonNotation::travel, usual.travel()));
        return fields.find("likes", likes -> likes(likes, wishes), wishes);
    }

    /** What she would rather have: times of the week, places or providers, and what counts first. */
    private static Optional<Wishes> likes(JsonPart part, Wishes usual) {
        return part.fields("times", "at", "first")
                .map(fields -> usual.withTimes(fields.find("times", JsonScalars::hours, usual.times()))
                        .withAt(fields.has("at") ? fields.list("at", JsonPart::text) : usual.at())
                        .withFirst(fields.find("first", one -> one.oneOf(CRITERIA), usual.first())));
    }

    static Optional<Address> address(JsonPart part) {
        return part.fields("channel", "to", "shared")
                .map(fields -> new Address(
                        fields.need("channel", PersonNotation::channel, Channel.SMS),
                        fields.text("to"),
                        fields.find("shared", JsonPart::truth, false)));
    }

    /** Somebody who is contacted in the person's place. */
    static Optional<Representative> representative(JsonPart part) {
        return part.fields("reference", "relationship", "addresses", "language")
                .map(fields -> new Representative(
                        fields.find("reference", JsonScalars::name, "representative"),
                        fields.text("relationship"),
                        fields.list("addresses", PersonNotation::address),
                        fields.find("language", JsonPart::text)));
    }

    static Optional<Channel> channel(JsonPart part) {
        return JsonScalars.name(part).map(Channel::of);
    }

    private static Optional<Integer> count(JsonPart part) {
        return part.count(0, MOST);
    }

    /** {@code {"unit": "miles", "to": {"ortho-b": 9}}}, or the places alone where nobody is told how far they are. */
    private static Optional<Distances> travel(JsonPart part) {
        boolean told =
                part.node() instanceof Node.Fields fields && fields.fields().containsKey("to");
        return told
                ? part.fields("unit", "to")
                        .map(fields -> Distances.in(
                                fields.text("unit"), fields.need("to", PersonNotation::places, new TreeMap<>())))
                : places(part).map(Distances::in);
    }

    private static Optional<SortedMap<String, Integer>> places(JsonPart part) {
        SortedMap<String, Integer> places = new TreeMap<>();
        part.named().forEach(place -> count(place.part()).ifPresent(far -> places.put(place.name(), far)));
        return Optional.of(places);
    }

    /** {@code permit care-coordination}, {@code withdraw sms}, {@code withdraw all}, or an object that says exactly. */
    static Optional<ConsentRule> consent(JsonPart part) {
        if (part.isText()) {
            return part.parsed("bad-consent", PersonNotation::consent);
        }
        return part.fields("permits", "purpose", "channel", "address")
                .map(fields -> new ConsentRule(
                        fields.need("permits", JsonPart::truth, false),
                        fields.find("purpose", JsonPart::text),
                        fields.find("channel", PersonNotation::channel),
                        fields.find("address", JsonPart::text)));
    }

    private static ConsentRule consent(String words) {
        if (words.equals("withdraw all")) {
            return ConsentRule.withdrawAll();
        }
        if (words.startsWith("withdraw ")) {
            return ConsentRule.withdraw(Channel.of(words.substring(9)));
        }
        if (words.startsWith("permit ")) {
            return ConsentRule.permit(words.substring(7));
        }
        throw new IllegalArgumentException(
                "'" + words + "' is no consent; write 'permit care-coordination', 'withdraw sms' or 'withdraw all'");
    }
}
