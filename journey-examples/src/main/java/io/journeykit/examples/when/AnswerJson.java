package io.journeykit.examples.when;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZonedDateTime;

/** An answer as one JSON object on one line; {@code docs/schema/when-answer.schema.json} describes it. */
public final class AnswerJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private AnswerJson() {}

    public static String write(Question question, Answer answer) {
        ObjectNode node = JSON.objectNode();
        question.id().ifPresent(id -> node.put("id", id));
        node.put("question", question.toString());
        ArrayNode times = node.putArray("times");
        answer.times().forEach(time -> times.add(time(time)));
        node.put("more", answer.more());
        node.put("tables", answer.tables());
        return node.toString();
    }

    private static ObjectNode time(Answer.Time time) {
        ObjectNode node = JSON.objectNode();
        node.put("date", time.date().toString());
        node.put("instant", time.site().toInstant().toString());
        node.put("site", local(time.site()));
        time.patient().ifPresent(patient -> node.put("patient", local(patient)));
        time.until().ifPresent(until -> node.put("until", local(until)));
        node.put("whole-day", time.isDay());
        ArrayNode because = node.putArray("because");
        time.because().forEach(because::add);
        return node;
    }

    private static String local(ZonedDateTime time) {
        return time.toOffsetDateTime().toString();
    }
}
