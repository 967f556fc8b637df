package io.journeykit.fhir.listening;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Resource;

/**
 * What we leave on a resource whenever we write it: identifiers of what we did, and tags. Whoever changes it afterwards
 * leaves them as they are, so that they stay is no sign of a writing of ours, but that one is new is.
 */
final class Marks {

    private Marks() {}

    static List<String> of(Resource resource) {
        Stream<String> identifiers = identifiers(resource, "identifier").stream()
                .filter(one -> Links.isOurs(one.getSystem()))
                .map(one -> one.getSystem() + "|" + one.getValue());
        Stream<String> tags = resource.getMeta().getTag().stream()
                .filter(one -> Links.isOurs(one.getSystem()))
                .map(one -> one.getSystem() + "|" + one.getCode());
        return Stream.concat(identifiers, tags).sorted().distinct().toList();
    }

    /** The identifiers under these names, one or many, whatever the type of the resource. */
    static List<Identifier> identifiers(Resource resource, String... names) {
        return Stream.of(names)
                .map(resource::getNamedProperty)
                .filter(property -> property != null)
                .flatMap(property -> property.getValues().stream())
                .filter(Identifier.class::isInstance)
                .map(Identifier.class::cast)
                .toList();
    }
}
