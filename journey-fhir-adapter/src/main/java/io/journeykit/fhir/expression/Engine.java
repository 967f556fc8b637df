package io.journeykit.fhir.expression;

import ca.uhn.fhir.context.FhirContext;
import io.journeykit.condition.Facts;
import io.journeykit.vocabulary.Fact;
import io.journeykit.vocabulary.FactName;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.exceptions.PathEngineException;
import org.hl7.fhir.r4.fhirpath.BaseHostServices;
import org.hl7.fhir.r4.fhirpath.ExpressionNode;
import org.hl7.fhir.r4.fhirpath.FHIRPathEngine;
import org.hl7.fhir.r4.hapi.ctx.HapiWorkerContext;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.utilities.fhirpath.FHIRPathConstantEvaluationMode;

/** HAPI's engine, made when it is first needed; a name with a percent sign is a fact. */
final class Engine {

    private static final FactName PATIENT = FactName.of("patient");

    private Engine() {}

    static ExpressionNode parse(String text) {
        return Holder.ENGINE.parse(text);
    }

    static List<Base> evaluate(ParsedExpression parsed, Facts facts) {
        Base focus = facts.find(PATIENT)
                .map(Fact::value)
                .flatMap(value -> Values.of(value).stream().findFirst())
                .orElseGet(Basic::new);
        return Holder.ENGINE.evaluate(facts, focus, focus, focus, parsed.node().orElseThrow());
    }

    private static final class Holder {
        static final FHIRPathEngine ENGINE = make();

        private static FHIRPathEngine make() {
            FhirContext context = FhirContext.forR4Cached();
            FHIRPathEngine engine = new FHIRPathEngine(new HapiWorkerContext(context, context.getValidationSupport()));
            engine.setHostServices(new FactHost());
            return engine;
        }
    }

    private static final class FactHost extends BaseHostServices {

        FactHost() {
            super(null);
        }

        @Override
        public List<Base> resolveConstant(
                FHIRPathEngine engine, Object facts, String name, FHIRPathConstantEvaluationMode mode)
                throws PathEngineException {
            String plain = name.replaceFirst("^%", "")
                    .replaceAll("^[`'\"]|[`'\"]$", "")
                    .strip();
            Optional<Fact> fact = facts instanceof Facts known
                    ? known.find(FactName.of(plain.replaceAll("\\s+", "-")))
                    : Optional.empty();
            return fact.map(Fact::value).map(Values::of).orElse(List.of());
        }

        @Override
        public boolean log(String argument, List<Base> focus) {
            return false;
        }

        @Override
        public Base resolveReference(FHIRPathEngine engine, Object facts, String url, Base from) {
            throw new PathEngineException("references are not followed");
        }

        @Override
        public boolean conformsToProfile(FHIRPathEngine engine, Object facts, Base item, String url) {
            throw new PathEngineException("profiles are not known");
        }

        @Override
        public ValueSet resolveValueSet(FHIRPathEngine engine, Object facts, String url) {
            throw new PathEngineException("value sets are not known");
        }

        @Override
        public boolean paramIsType(String name, int index) {
            return false;
        }
    }
}
