package io.journeykit.cql;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.repository.IRepository;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.elm.r1.VersionedIdentifier;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.execution.ExpressionResult;
import org.opencds.cqf.fhir.cql.EvaluationSettings;
import org.opencds.cqf.fhir.cql.LibraryEngine;
import org.opencds.cqf.fhir.utility.repository.InMemoryFhirRepository;

/** cqframework's engine, which keeps what it compiled. */
final class Engine {

    private final EvaluationSettings settings = EvaluationSettings.getDefault();

    /** Whether the definition of that name is true; empty where it cannot be said. */
    Optional<Boolean> judge(VersionedIdentifier library, String name, Asked asked) {
        return asked.patient().flatMap(patient -> judge(library, name, patient, asked));
    }

    private Optional<Boolean> judge(VersionedIdentifier library, String name, String patient, Asked asked) {
        try {
            ExpressionResult result = new LibraryEngine(repository(asked), settings)
                    .getEvaluationResult(library, patient, null, Map.of(), null, Set.of(name), null, asked.at(), null)
                    .get(name);
            return result == null ? Optional.empty() : truth(result.getValue());
        } catch (RuntimeException failed) {
            // Its words may be about the person, and whoever asked needs to know only that it cannot be said.
            return Optional.empty();
        }
    }

    private static Optional<Boolean> truth(@Nullable Object value) {
        Object plain = value instanceof BooleanType type ? type.getValue() : value;
        return plain instanceof Boolean truth ? Optional.of(truth) : Optional.empty();
    }

    private static IRepository repository(Asked asked) {
        InMemoryFhirRepository repository = new InMemoryFhirRepository(FhirContext.forR4Cached());
        asked.resources().forEach(resource -> put(resource, repository));
        return repository;
    }

    /** Under its type and id, which the engine looks for and a host's own resources may lack. */
    private static void put(Resource resource, IRepository repository) {
        if (resource.getIdElement().hasResourceType()) {
            repository.update(resource, Map.of());
        } else if (resource.hasId()) {
            Resource typed = resource.copy();
            typed.setId(resource.fhirType() + "/" + resource.getIdPart());
            repository.update(typed, Map.of());
        } else {
            repository.create(resource.copy(), Map.of());
        }
    }
}
