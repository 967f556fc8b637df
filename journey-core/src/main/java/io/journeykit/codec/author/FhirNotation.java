package io.journeykit.codec.author;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import io.journeykit.calendar.recurrence.FhirRepeat;
import io.journeykit.calendar.recurrence.FhirRepeat.BoundsDuration;
import io.journeykit.calendar.recurrence.FhirRepeat.BoundsPeriod;
import io.journeykit.codec.json.JsonFields;
import io.journeykit.codec.json.JsonPart;
import io.journeykit.codec.json.JsonWriter;
import io.journeykit.codec.json.Node;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** A repeat as FHIR writes it, field by field; what it means together is the checker's business. */
final class FhirNotation {

    private static final int MOST = 1_000_000;

    private FhirNotation() {}

    static Optional<FhirRepeat> read(JsonPart part) {
        return part.fields(
                        "boundsPeriod",
                        "boundsDuration",
                        "count",
                        "countMax",
                        "duration",
                        "durationMax",
                        "durationUnit",
                        "frequency",
                        "frequencyMax",
                        "period",
                        "periodMax",
                        "periodUnit",
                        "dayOfWeek",
                        "timeOfDay",
                        "when",
                        "offset")
                .map(FhirNotation::read);
    }

    private static FhirRepeat read(JsonFields fields) {
        return FhirRepeat.with()
                .boundsPeriod(fields.find("boundsPeriod", FhirNotation::boundsPeriod))
                .boundsDuration(fields.find("boundsDuration", FhirNotation::boundsDuration))
                .count(fields.find("count", FhirNotation::whole))
                .countMax(fields.find("countMax", FhirNotation::whole))
                .duration(fields.find("duration", FhirNotation::number))
                .durationMax(fields.find("durationMax", FhirNotation::number))
                .durationUnit(fields.find("durationUnit", JsonPart::text))
                .frequency(fields.find("frequency", FhirNotation::whole))
                .frequencyMax(fields.find("frequencyMax", FhirNotation::whole))
                .period(fields.find("period", FhirNotation::number))
                .periodMax(fields.find("periodMax", FhirNotation::number))
                .periodUnit(fields.find("periodUnit", JsonPart::text))
                .dayOfWeek(fields.list("dayOfWeek", JsonPart::text))
                .timeOfDay(fields.list("timeOfDay", RuleNotation::time))
                .when(fields.list("when", JsonPart::text))
                .offset(fields.find("offset", FhirNotation::whole))
                .build();
    }

    private static Optional<BoundsPeriod> boundsPeriod(JsonPart part) {
        return part.fields("start", "end")
                .map(bounds -> new BoundsPeriod(
                        bounds.find("start", FhirNotation::date), bounds.find("end", FhirNotation::date)));
    }

    private static Optional<BoundsDuration> boundsDuration(JsonPart part) {
        return part.fields("value", "unit", "system", "code")
                .map(bounds -> new BoundsDuration(
                        bounds.need("value", FhirNotation::number, BigDecimal.ONE),
                        bounds.find("code", JsonPart::text).orElseGet(() -> bounds.text("unit"))));
    }

    private static Optional<LocalDate> date(JsonPart part) {
        return part.parsed("bad-date", LocalDate::parse);
    }

    private static Optional<Integer> whole(JsonPart part) {
        return part.count(-MOST, MOST);
    }

    private static Optional<BigDecimal> number(JsonPart part) {
        return part.node() instanceof Node.Number number ? Optional.of(number.number()) : part.wrong("a number");
    }

    static JsonNode write(FhirRepeat repeat) {
        return new JsonWriter()
                .put("boundsPeriod", repeat.boundsPeriod(), FhirNotation::write)
                .put("boundsDuration", repeat.boundsDuration(), FhirNotation::write)
                .put("count", repeat.count(), IntNode::valueOf)
                .put("countMax", repeat.countMax(), IntNode::valueOf)
                .put("duration", repeat.duration(), DecimalNode::valueOf)
                .put("durationMax", repeat.durationMax(), DecimalNode::valueOf)
                .put("durationUnit", repeat.durationUnit(), JsonWriter::text)
                .put("frequency", repeat.frequency(), IntNode::valueOf)
                .put("frequencyMax", repeat.frequencyMax(), IntNode::valueOf)
                .put("period", repeat.period(), DecimalNode::valueOf)
                .put("periodMax", repeat.periodMax(), DecimalNode::valueOf)
                .put("periodUnit", repeat.periodUnit(), JsonWriter::text)
                .some("dayOfWeek", repeat.dayOfWeek(), JsonWriter::text)
                .some("timeOfDay", repeat.timeOfDay(), FhirNotation::write)
                .some("when", repeat.when(), JsonWriter::text)
                .put("offset", repeat.offset(), IntNode::valueOf)
                .node();
    }

    private static JsonNode write(BoundsPeriod bounds) {
        return new JsonWriter()
                .put("start", bounds.start(), date -> JsonWriter.text(date.toString()))
                .put("end", bounds.end(), date -> JsonWriter.text(date.toString()))
                .node();
    }

    private static JsonNode write(BoundsDuration bounds) {
        return new JsonWriter()
                .put("value", DecimalNode.valueOf(bounds.value()))
                .put("code", bounds.code())
                .node();
    }

    /** With seconds, as FHIR has it. */
    private static JsonNode write(LocalTime time) {
        return JsonWriter.text(time.format(DateTimeFormatter.ISO_LOCAL_TIME));
    }
}
