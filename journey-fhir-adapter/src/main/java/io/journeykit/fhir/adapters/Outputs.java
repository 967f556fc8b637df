package io.journeykit.fhir.adapters;

import io.journeykit.agenda.Signal;
import io.journeykit.fhir.naming.Systems;
import io.journeykit.vocabulary.Value;
import java.time.LocalDate;
import java.util.Optional;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskOutputComponent;
import org.hl7.fhir.r4.model.Type;

/** The outputs of a Task as facts: those whose type is a code of our system of facts. */
final class Outputs {

    private Outputs() {}

    static Signal learned(Task task, Signal signal) {
        Signal learned = signal;
        for (TaskOutputComponent output : task.getOutput()) {
            Optional<Coding> fact = output.getType().getCoding().stream()
                    .filter(coding -> Systems.FACT.equals(coding.getSystem()))
                    .findFirst();
            Optional<Value> value = fact.flatMap(coding -> value(output.getValue()));
            if (value.isPresent()) {
                learned = learned.with(fact.get().getCode(), value.get());
            }
        }
        return learned;
    }

    private static Optional<Value> value(Type type) {
        if (type instanceof CodeableConcept concept) {
            return concept.getCoding().stream().findFirst().flatMap(Outputs::value);
        }
        if (type instanceof Coding coding) {
            return Optional.of(new Value.Code(Optional.ofNullable(coding.getSystem()), coding.getCode()));
        }
        return type instanceof PrimitiveType<?> primitive ? Optional.of(value(primitive)) : Optional.empty();
    }

    private static Value value(PrimitiveType<?> type) {
        if (type instanceof BooleanType truth) {
            return Value.of(truth.booleanValue());
        }
        if (type instanceof IntegerType number) {
            return Value.of(number.getValue().longValue());
        }
        if (type instanceof DecimalType number) {
            return Value.of(number.getValue());
        }
        if (type instanceof InstantType moment) {
            return Value.of(moment.getValue().toInstant());
        }
        if (type instanceof DateTimeType moment && moment.hasTime()) {
            return Value.of(moment.getValue().toInstant());
        }
        boolean day = type instanceof DateType || type instanceof DateTimeType;
        String written = type.primitiveValue();
        return day && written.length() == 10 ? Value.of(LocalDate.parse(written)) : Value.of(written);
    }
}
