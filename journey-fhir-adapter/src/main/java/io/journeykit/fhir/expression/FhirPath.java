package io.journeykit.fhir.expression;

import io.journeykit.condition.ConditionLanguage;
import io.journeykit.condition.Facts;
import io.journeykit.condition.Judgement;
import io.journeykit.condition.Truth;
import io.journeykit.vocabulary.FactName;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hl7.fhir.r4.model.Base;

/**
 * FHIRPath as a language of conditions, over facts.
 *
 * <p>{@code %pain <= 2} reads the fact {@code pain}, and {@code %`next-appointment`} one whose name has hyphens.
 * {@code Patient.gender = 'female'} reads the fact {@code patient}, and so for every type of resource, in lower case with
 * hyphens: a fact that is a resource, or a list of them. {@code today()} and {@code now()} read the facts {@code today} and
 * {@code now}, since a condition has no clock.
 *
 * <p>Three-valued: what reads a fact that nobody has told is unknown, also where FHIRPath would say that nothing exists; so
 * is what comes to nothing, or fails. The engine is made once, when it is first needed (some seconds and 90 MB), and each
 * expression is parsed once.
 */
public final class FhirPath implements ConditionLanguage {

    public static final FhirPath LANGUAGE = new FhirPath();

    private static final int LONGEST = 4_096;
    private static final int MOST_PARSED = 10_000;

    private final Map<String, ParsedExpression> parsed = new ConcurrentHashMap<>();

    private FhirPath() {}

    @Override
    public String name() {
        return "fhirpath";
    }

    @Override
    public List<FactName> reads(String expression) {
        return EngineExpression.of(expression).facts();
    }

    @Override
    public Judgement judge(String expression, Facts facts) {
        if (expression.length() > LONGEST) {
            return Judgement.unknown("the expression has more than " + LONGEST + " characters");
        }
        ParsedExpression read = parsed(expression);
        if (read.fault().isPresent()) {
            return Judgement.unknown(read.fault().get());
        }
        List<FactName> missing =
                read.facts().stream().filter(name -> facts.find(name).isEmpty()).toList();
        return missing.isEmpty() ? evaluate(read, facts) : new Judgement(Truth.UNKNOWN, missing, List.of());
    }

    private ParsedExpression parsed(String expression) {
        if (parsed.size() > MOST_PARSED) {
            parsed.clear();
        }
        return parsed.computeIfAbsent(expression, ParsedExpression::of);
    }

    private static Judgement evaluate(ParsedExpression read, Facts facts) {
        List<Base> result;
        try {
            result = Engine.evaluate(read, facts);
        } catch (RuntimeException e) {
            // Only the class: the engine's message may quote the facts.
            return Judgement.unknown(
                    "the expression cannot be judged: " + e.getClass().getSimpleName());
        }
        if (result.size() != 1) {
            return Judgement.unknown(result.isEmpty() ? "it comes to nothing" : "it comes to several values");
        }
        Base only = result.get(0);
        // One value that is no truth says that there is one (FHIRPath, singleton evaluation of collections).
        return Judgement.of(!only.isBooleanPrimitive() || "true".equals(only.primitiveValue()));
    }

    @Override
    public String toString() {
        return "FHIRPath";
    }
}
