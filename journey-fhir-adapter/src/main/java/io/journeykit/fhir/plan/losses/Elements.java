package io.journeykit.fhir.plan.losses;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;

/** The populated elements of a resource, each with its path. */
final class Elements {

    private static final Set<String> EVERY_RESOURCE =
            Set.of("id", "meta", "implicitRules", "language", "text", "contained", "extension", "modifierExtension");

    private Elements() {}

    /** Walks over the elements directly inside this one, those of a list each with their index. */
    static void inside(Base element, Place place, BiConsumer<Place, Base> seen) {
        if (element instanceof DomainResource resource) {
            ofEveryResource(resource, place, seen);
        }
        for (Property property : element.children()) {
            String name = property.getName().replace("[x]", "");
            if (!(element instanceof DomainResource) || !EVERY_RESOURCE.contains(name)) {
                each(name, property.isList(), property.getValues(), place, seen);
            }
        }
    }

    /** A resource does not name these among its children. */
    private static void ofEveryResource(DomainResource resource, Place place, BiConsumer<Place, Base> seen) {
        each("id", false, List.of(resource.getIdElement()), place, seen);
        each("meta", false, List.of(resource.getMeta()), place, seen);
        each("implicitRules", false, List.of(resource.getImplicitRulesElement()), place, seen);
        each("language", false, List.of(resource.getLanguageElement()), place, seen);
        each("text", false, List.of(resource.getText()), place, seen);
        each("contained", true, resource.getContained(), place, seen);
        each("extension", true, resource.getExtension(), place, seen);
        each("modifierExtension", true, resource.getModifierExtension(), place, seen);
    }

    private static void each(
            String name, boolean isList, List<? extends Base> values, Place place, BiConsumer<Place, Base> seen) {
        for (int i = 0; i < values.size(); i++) {
            Base value = values.get(i);
            if (value != null && !isEmpty(value)) {
                seen.accept(isList ? place.at(name, i) : place.at(name), value);
            }
        }
    }

    private static boolean isEmpty(Base value) {
        // A narrative says that it is empty, whatever stands in it.
        if (value instanceof Narrative narrative) {
            return !narrative.hasStatus() && !narrative.hasDiv();
        }
        return !(value instanceof Resource) && value.isEmpty();
    }
}
