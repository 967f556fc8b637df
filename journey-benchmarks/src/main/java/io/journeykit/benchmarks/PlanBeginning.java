package io.journeykit.benchmarks;

import ca.uhn.fhir.context.FhirContext;
import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Input;
import io.journeykit.fhir.expression.FhirPath;
import io.journeykit.fhir.plan.ImportedPlan;
import io.journeykit.fhir.plan.PlanImport;
import io.journeykit.fhir.plan.library.PlanLibrary;
import io.journeykit.kernel.Decision;
import io.journeykit.kernel.Definitions;
import io.journeykit.kernel.Kernel;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.InputId;
import io.journeykit.vocabulary.Value;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.opencds.cqf.fhir.cr.plandefinition.PlanDefinitionProcessor;
import org.opencds.cqf.fhir.utility.monad.Eithers;
import org.opencds.cqf.fhir.utility.repository.InMemoryFhirRepository;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A journey begun by an imported plan, beside {@code PlanDefinition/$apply} of cqframework on the same plan. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class PlanBeginning extends InFull {

    private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
    private static final String TEMPLATE_HASH = "ten-actions-1";

    private final PlanDefinition plain = TenActions.unconditional();
    private final PlanDefinition byCql = TenActions.conditional("text/cql-identifier", "Holds", "");
    private final PlanDefinition byPath = TenActions.conditional("text/fhirpath", "%told >= ", "");

    private final Begun begunPlain = Begun.by(plain);
    private final Begun begunByPath = Begun.by(byPath);
    private PlanDefinitionProcessor peer = peer();

    @Setup
    public void fill() {
        peer = peer();
    }

    @Benchmark
    public Decision withoutConditions() {
        return begunPlain.begin();
    }

    @Benchmark
    public Decision withConditionsInFhirPath() {
        return begunByPath.begin();
    }

    @Benchmark
    public IBaseResource applyWithoutConditions() {
        return apply(plain);
    }

    @Benchmark
    public IBaseResource applyWithCqlIdentifiers() {
        return apply(byCql);
    }

    private IBaseResource apply(PlanDefinition plan) {
        CodeableConcept nothing = null;
        return peer.apply(
                Eithers.<CanonicalType, IIdType, PlanDefinition>forRight3(plan),
                TenActions.PATIENT,
                null,
                null,
                null,
                nothing,
                nothing,
                nothing,
                nothing,
                nothing);
    }

    private static PlanDefinitionProcessor peer() {
        return new PlanDefinitionProcessor(new InMemoryFhirRepository(FhirContext.forR4Cached(), TenActions.content()));
    }

    /**
     * Begins journeys by one plan, imported once.
     *
     * @param agenda of somebody of whom the fact is known that the conditions read
     */
    private record Begun(Agenda agenda, Input input, Definitions definitions) {

        static Begun by(PlanDefinition plan) {
            ImportedPlan imported = PlanImport.from(PlanLibrary.of(TenActions.content().getEntry().stream()
                            .map(BundleEntryComponent::getResource)
                            .toList()))
                    .of(plan);
            Definitions definitions = Definitions.with()
                    .language(FhirPath.LANGUAGE)
                    .template(imported.template(), TEMPLATE_HASH)
                    .build();
            Input input = new Input.BeginJourney(
                    InputId.of("begin"), imported.template().ref(), new TreeMap<>(), new TreeMap<>(), Optional.empty());
            return new Begun(told(definitions), input, definitions);
        }

        private static Agenda told(Definitions definitions) {
            TreeMap<FactName, Value> facts = new TreeMap<>();
            facts.put(FactName.of("told"), Value.of(10));
            return Kernel.decide(
                            Agenda.empty(AgendaId.of("somebody")),
                            new Input.ReportFacts(
                                    InputId.of("told"), Optional.empty(), facts, Optional.of(NOW), "benchmark"),
                            NOW,
                            definitions)
                    .agenda();
        }

        Decision begin() {
            return Kernel.decide(agenda, input, NOW, definitions);
        }
    }
}
