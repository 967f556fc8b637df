package io.journeykit.testkit.world;

import io.journeykit.codec.json.EnumWords;
import io.journeykit.codec.json.JsonFields;
import io.journeykit.codec.json.JsonPart;
import io.journeykit.vocabulary.Channel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** How an author writes who answers what; one response may stand without the brackets of a list. */
record CastNotation(Names names, Map<String, List<Opening>> openings, HappeningNotation happenings) {

    private static final List<String> VERBS = List.of(
            "send-referral",
            "request-cancellation",
            "transfer-records",
            "find-slots",
            "hold-slot",
            "book-slot",
            "release-slot",
            "cancel-booking");
    private static final EnumWords<Response.Reply> REPLIES = EnumWords.of(Response.Reply.class, "reply");

    Cast read(JsonFields world) {
        return new Cast(
                keyed(world, "parties", this::party),
                keyed(world, "channels", this::channel),
                answers(world, names),
                keyed(world, "care-team", this::work),
                keyed(world, "acts", named -> sequence(named.part(), this::response)));
    }

    private static <T> Map<String, T> keyed(
            JsonFields world, String field, Function<JsonPart.Named, Optional<T>> read) {
        Map<String, T> keyed = new LinkedHashMap<>();
        world.part(field)
                .map(JsonPart::named)
                .orElse(List.of())
                .forEach(named -> read.apply(named).ifPresent(one -> keyed.put(named.name(), one)));
        return keyed;
    }

    private Optional<Party> party(JsonPart.Named named) {
        return named.part().fields(partyFields()).map(fields -> party(named.name(), fields));
    }

    static List<String> partyFields() {
        List<String> fields = new ArrayList<>(VERBS);
        fields.addAll(List.of("offers", "visits"));
        return fields;
    }

    private Party party(String name, JsonFields fields) {
        Map<String, Sequence<Response>> responses = new TreeMap<>();
        for (String verb : VERBS) {
            fields.find(verb, part -> sequence(part, this::response))
                    .ifPresent(sequence -> responses.put(verb, sequence));
        }
        Sequence<VisitCourse> visits =
                fields.find("visits", part -> sequence(part, this::visit), Sequence.always(VisitCourse.USUAL));
        return new Party(name, openings.getOrDefault(name, List.of()), responses, visits);
    }

    private Optional<Sequence<Response>> channel(JsonPart.Named named) {
        try {
            Channel.of(named.name());
        } catch (IllegalArgumentException unusable) {
            named.part().fault("bad-name", String.valueOf(unusable.getMessage()), "");
        }
        return sequence(named.part(), this::response);
    }

    /** What is answered to which question; a person may have answers of her own. */
    static Map<String, Sequence<Answer>> answers(JsonFields fields, Names names) {
        return keyed(fields, "answers", named -> {
            names.requireOccasion(named);
            return sequence(named.part(), CastNotation::answer);
        });
    }

    private Optional<Sequence<Response>> work(JsonPart.Named named) {
        names.requireOccasion(named);
        return sequence(named.part(), this::response);
    }

    private static Optional<Answer> answer(JsonPart part) {
        return part.fields("after", "at", "choose", "facts", "from", "again")
                .map(fields -> new Answer(
                        LocalTimes.moment(fields),
                        fields.find("choose", JsonPart::text),
                        fields.find("facts", HappeningNotation::facts, new TreeMap<>()),
                        fields.find("from", PersonNotation::address),
                        fields.find("again", JsonPart::truth, false)));
    }

    private Optional<Response> response(JsonPart part) {
        return part.fields("reply", "reason", "then")
                .map(fields -> new Response(
                        fields.find("reply", reply -> reply.oneOf(REPLIES), Response.Reply.DONE),
                        fields.find("reason", JsonPart::text, ""),
                        fields.list("then", happenings::read)));
    }

    private Optional<VisitCourse> visit(JsonPart part) {
        return part.fields("comes", "told", "then")
                .map(fields -> new VisitCourse(
                        fields.find("comes", JsonPart::truth, true),
                        fields.find("told", JsonPart::truth, true),
                        fields.list("then", happenings::read)));
    }

    /** A list for the first time, the second and so on; an object alone for every time. */
    private static <T> Optional<Sequence<T>> sequence(JsonPart part, Function<JsonPart, Optional<T>> read) {
        List<T> each = part.isObject() ? read.apply(part).stream().toList() : part.list(read);
        return each.isEmpty() ? Optional.empty() : Optional.of(new Sequence<>(each));
    }
}
