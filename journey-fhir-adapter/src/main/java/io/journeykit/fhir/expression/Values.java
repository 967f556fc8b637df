package io.journeykit.fhir.expression;

import io.journeykit.vocabulary.Value;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.StringType;

/** Values of facts as FHIRPath sees them: a list as its items, a record of a resource as the resource. */
final class Values {

    private Values() {}

    static List<Base> of(Value value) {
        if (value instanceof Value.Items items) {
            return items.items().stream().flatMap(item -> of(item).stream()).toList();
        }
        return List.of(one(value));
    }

    private static Base one(Value value) {
        if (value instanceof Value.Text text) {
            return new StringType(text.text());
        }
        if (value instanceof Value.Number number) {
            boolean whole = number.number().scale() <= 0
                    && number.number().precision() - number.number().scale() < 10;
            return whole ? new IntegerType(number.number().intValueExact()) : new DecimalType(number.number());
        }
        if (value instanceof Value.Truth truth) {
            return new BooleanType(truth.truth());
        }
        if (value instanceof Value.Date date) {
            return new DateType(date.date().toString());
        }
        if (value instanceof Value.Moment moment) {
            return new InstantType(Date.from(moment.moment()));
        }
        if (value instanceof Value.Code code) {
            return new Coding(code.system().orElse(null), code.code(), null);
        }
        return ResourceValue.resource((Value.Fields) value);
    }
}
