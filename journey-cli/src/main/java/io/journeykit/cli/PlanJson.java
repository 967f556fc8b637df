package io.journeykit.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeykit.codec.json.EnumWords;
import io.journeykit.planning.Slot;
import io.journeykit.planning.search.Cost;
import io.journeykit.planning.search.Effort;
import io.journeykit.planning.search.Obstacle;
import io.journeykit.planning.search.Option;
import io.journeykit.planning.search.Options;
import io.journeykit.planning.search.Reason;
import io.journeykit.planning.search.Why;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/** An answer as one JSON object on one line; {@code docs/schema/plan-answer.schema.json} describes it. */
record PlanJson(PlanWords words) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static String answer(Options options) {
        return new PlanJson(PlanWords.of(options)).of(options);
    }

    private String of(Options options) {
        ObjectNode answer = JSON.objectNode();
        ArrayNode all = answer.putArray("options");
        options.options().forEach(option -> all.add(option(option)));
        ArrayNode obstacles = answer.putArray("obstacles");
        options.obstacles().forEach(obstacle -> obstacles.add(obstacle(obstacle)));
        answer.set("effort", effort(options.effort()));
        return answer.toString();
    }

    private ObjectNode option(Option option) {
        ObjectNode node = JSON.objectNode();
        node.put("words", option.toString());
        ObjectNode visits = node.putObject("visits");
        option.plan().visits().forEach(visit -> visits.set(visit, visit(visit, option)));
        node.set("cost", cost(option));
        node.set(
                "strengths",
                texts(option.strengths().stream().map(EnumWords::of).toList()));
        node.set("choices", texts(words.all(option.choices())));
        node.set("remarks", texts(words.all(option.remarks())));
        return node;
    }

    private ObjectNode visit(String visit, Option option) {
        Slot slot = option.slot(visit);
        ObjectNode node = JSON.objectNode();
        node.put("slot", slot.id());
        node.put("start", local(slot.start(), slot.zone()));
        node.put("end", local(slot.end(), slot.zone()));
        node.put("provider", slot.provider());
        node.put("place", slot.place());
        node.put("on-target", option.isOnTarget(visit));
        List<Reason> why = option.whyNotEarlier(visit);
        node.set("not-earlier", reasons(why.stream().filter(one -> !isAim(one)).toList()));
        if (why.stream().anyMatch(PlanJson::isAim)) {
            node.set("near-target", reasons(why));
        }
        return node;
    }

    private static boolean isAim(Reason reason) {
        return reason.why() instanceof Why.Aimed;
    }

    /** Wall time with its offset: {@code 2026-03-31T13:00-04:00}. */
    private static String local(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toOffsetDateTime().toString();
    }

    private static ObjectNode cost(Option option) {
        Cost cost = option.cost();
        ObjectNode node = JSON.objectNode();
        option.plan().slots().stream()
                .map(Slot::end)
                .max(Comparator.naturalOrder())
                .ifPresent(end -> node.put("finish", end.toString()));
        if (cost.daysOff() > 0) {
            node.put("days-off", cost.daysOff());
        }
        node.put("days-on-site", cost.daysOnSite());
        node.put("travel", cost.travel());
        node.put("open-wishes", cost.openWishes());
        return node;
    }

    private ObjectNode obstacle(Obstacle obstacle) {
        ObjectNode node = JSON.objectNode();
        node.set("choices", texts(words.all(obstacle.choices())));
        node.set("reasons", reasons(obstacle.reasons()));
        return node;
    }

    private static ObjectNode effort(Effort effort) {
        ObjectNode node = JSON.objectNode();
        node.put("steps", effort.steps());
        node.put("cut-short", effort.cutShort());
        return node;
    }

    private ArrayNode reasons(List<Reason> reasons) {
        return texts(words.all(reasons.stream().map(Reason::phrase).toList()));
    }

    private static ArrayNode texts(List<String> list) {
        ArrayNode texts = JSON.arrayNode();
        list.forEach(texts::add);
        return texts;
    }
}
