package io.journeykit.fhir.listening;

import io.journeykit.agenda.Signal;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.vocabulary.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.Type;

/** A questionnaire that was filled in: each answer is a fact under the link id of its question. */
final class Answers {

    private static final int DEEPEST = 20;

    private Answers() {}

    static List<Statement> of(Version version, ResourceSubject subject) {
        QuestionnaireResponse response = (QuestionnaireResponse) version.resource();
        boolean done = response.getStatus() == QuestionnaireResponse.QuestionnaireResponseStatus.COMPLETED
                || response.getStatus() == QuestionnaireResponse.QuestionnaireResponseStatus.AMENDED;
        if (!done || !subject.isLinked()) {
            return List.of();
        }
        Signal signal = subject.address(Signal.of(Meaning.ANSWERED));
        for (Map.Entry<String, List<Value>> answer : answers(response.getItem()).entrySet()) {
            List<Value> values = answer.getValue();
            signal = signal.with(answer.getKey(), values.size() == 1 ? values.get(0) : Value.of(values));
        }
        return List.of(Statement.signal(
                response.hasAuthored() ? signal.effective(response.getAuthored().toInstant()) : signal));
    }

    private static Map<String, List<Value>> answers(List<QuestionnaireResponseItemComponent> items) {
        Map<String, List<Value>> answers = new TreeMap<>();
        items.forEach(item -> collect(item, answers, 0));
        return answers;
    }

    private static void collect(QuestionnaireResponseItemComponent item, Map<String, List<Value>> answers, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        item.getAnswer().stream()
                .flatMap(answer -> value(answer.getValue()).stream())
                .forEach(value -> answers.computeIfAbsent(item.getLinkId(), link -> new ArrayList<>())
                        .add(value));
        Stream.concat(item.getItem().stream(), item.getAnswer().stream().flatMap(answer -> answer.getItem().stream()))
                .forEach(inner -> collect(inner, answers, depth + 1));
    }

    private static Optional<Value> value(Type type) {
        if (type instanceof Coding coding && coding.hasCode()) {
            return Optional.of(new Value.Code(Optional.ofNullable(coding.getSystem()), coding.getCode()));
        }
        if (type instanceof Quantity quantity && quantity.hasValue()) {
            return Optional.of(Value.of(quantity.getValue()));
        }
        return type instanceof PrimitiveType<?> primitive && primitive.hasValue()
                ? Optional.of(value(primitive))
                : Optional.empty();
    }

    private static Value value(PrimitiveType<?> type) {
        if (type instanceof BooleanType truth) {
            return Value.of(truth.booleanValue());
        }
        if (type instanceof IntegerType || type instanceof DecimalType) {
            return Value.of(new BigDecimal(type.primitiveValue()));
        }
        if (type instanceof DateType date && date.primitiveValue().length() == "2026-03-02".length()) {
            return Value.of(LocalDate.parse(date.primitiveValue()));
        }
        return type instanceof DateTimeType moment && moment.hasTime()
                ? Value.of(moment.getValue().toInstant())
                : Value.of(type.primitiveValue());
    }
}
