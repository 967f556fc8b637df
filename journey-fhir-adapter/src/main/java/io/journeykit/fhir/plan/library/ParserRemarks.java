package io.journeykit.fhir.plan.library;

import ca.uhn.fhir.parser.ErrorHandlerAdapter;
import ca.uhn.fhir.parser.IParserErrorHandler.IParseLocation;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import io.journeykit.vocabulary.Fault;
import io.journeykit.vocabulary.Refused;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the parser met that is not as the standard has it: what it cannot know is told, what is of a wrong type refused. */
final class ParserRemarks extends ErrorHandlerAdapter {

    /** Under which a resource carries them. */
    static final String KEY = "io.journeykit.remarks";

    private static final int MOST = 100;

    private final List<String> unknown = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    @Override
    public void unknownElement(@Nullable IParseLocation location, String element) {
        tell("element '" + element + "' of " + where(location) + " is not in R4");
    }

    @Override
    public void unknownAttribute(@Nullable IParseLocation location, String attribute) {
        tell("attribute '" + attribute + "' of " + where(location) + " is not in R4");
    }

    @Override
    public void unexpectedRepeatingElement(@Nullable IParseLocation location, String element) {
        tell("element '" + element + "' of " + where(location) + " stands there more than once");
    }

    @Override
    public void incorrectJsonType(
            @Nullable IParseLocation location,
            String element,
            ValueType expected,
            @Nullable ScalarType expectedScalar,
            ValueType found,
            @Nullable ScalarType foundScalar) {
        // A number written as a text is read as it was meant; the parser loses extensions of primitives in a list.
        if (expected == ValueType.SCALAR && found == ValueType.SCALAR || element.startsWith("_")) {
            tell("element '" + element + "' of " + where(location) + " is written as another type");
            return;
        }
        faults.add(Fault.of(
                "wrong-type",
                where(location) + "." + element,
                "it is " + found + " and should be " + expected,
                "write it as R4 has it"));
    }

    @Override
    public void invalidValue(@Nullable IParseLocation location, String value, String error) {
        faults.add(Fault.of("invalid-value", where(location), "a value of no meaning", "write it as R4 has it"));
    }

    private void tell(String remark) {
        if (unknown.size() < MOST) {
            unknown.add(remark);
        }
    }

    private static String where(@Nullable IParseLocation location) {
        return location == null || location.getParentElementName() == null ? "$" : location.getParentElementName();
    }

    void refuse(String name) {
        if (!faults.isEmpty()) {
            throw new Refused(name, faults);
        }
    }

    List<String> unknown() {
        return List.copyOf(unknown);
    }
}
