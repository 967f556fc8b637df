package io.journeykit.fhir.plan;

import java.util.List;
import java.util.function.BiConsumer;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;

/** The populated elements of a resource, each with its path. */
final class Elements {

    private Elements() {}

    /** Walks over the elements directly inside this one, those of a list each with their index. */
    static void inside(Base element, Place place, BiConsumer<Place, Base> seen) {
        for (Property property : element.children()) {
            List<Base> values = property.getValues();
            String name = property.getName().replace("[x]", "");
            for (int i = 0; i < values.size(); i++) {
                Base value = values.get(i);
                if (value != null && !isEmpty(value)) {
                    seen.accept(property.isList() ? place.at(name, i) : place.at(name), value);
                }
            }
        }
    }

    private static boolean isEmpty(Base value) {
        return !(value instanceof Resource) && value.isEmpty();
    }

    /** Walks over all elements that have a value and no parts that have one. */
    static void leaves(Base element, Place place, BiConsumer<Place, Base> seen) {
        boolean[] any = {false};
        inside(element, place, (inner, value) -> {
            any[0] = true;
            leaves(value, inner, seen);
        });
        if (!any[0]) {
            seen.accept(place, element);
        }
    }
}
