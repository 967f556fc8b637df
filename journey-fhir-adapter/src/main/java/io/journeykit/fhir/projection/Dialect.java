package io.journeykit.fhir.projection;

import io.journeykit.fhir.naming.BusinessId;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.hl7.fhir.instance.model.api.IAnyResource;

/**
 * One release of FHIR: makes resources of a snapshot. R4 is {@link R4}; another release is another of these.
 *
 * <p>Resources refer to each other by {@link BusinessId#urn} and by identifier, so that whoever writes them can put the
 * place that a server gave, or leave the identifier alone.
 */
@FunctionalInterface
public interface Dialect {

    /** The resources of the types that are kept there, what is referred to before what refers. */
    List<ProjectedResource> show(Snapshot snapshot, Target target);

    /**
     * Where the resources go.
     *
     * @param base the server's address
     * @param keeps the types of resources that can be there
     * @param made the types that adapters make there themselves, under the key of the effect: they are referred to, and
     *     not written
     */
    record Target(String base, Predicate<String> keeps, Set<String> made) {

        /** A server that keeps everything, and where no adapter makes anything. */
        public static Target all(String base) {
            return new Target(base, type -> true, Set.of());
        }

        boolean writes(String type) {
            return keeps.test(type) && !made.contains(type);
        }

        @Override
        public String toString() {
            return "where resources go";
        }
    }

    /**
     * One resource.
     *
     * @param lasting whether it is written once and never again, and is found by its tag
     */
    record ProjectedResource(IAnyResource resource, BusinessId id, boolean lasting) {

        @Override
        public String toString() {
            return "a resource under " + id;
        }
    }
}
