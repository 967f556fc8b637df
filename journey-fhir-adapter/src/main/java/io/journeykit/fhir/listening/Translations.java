package io.journeykit.fhir.listening;

import io.journeykit.agenda.Preferences;
import io.journeykit.vocabulary.AgendaId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Property;

/**
 * What changes of resources say, by their types, and by codes that a vendor has a translation of its own for; that one
 * then speaks alone.
 */
public final class Translations {

    private final Map<String, Translation> byType;
    private final List<CodedTranslation> coded;

    private Translations(Map<String, Translation> byType, List<CodedTranslation> coded) {
        this.byType = Collections.unmodifiableMap(new LinkedHashMap<>(byType));
        this.coded = List.copyOf(coded);
    }

    /** A translation for resources of a type that have a code. */
    private record CodedTranslation(String type, String system, String code, Translation translation) {

        boolean isFor(Version version) {
            return version.type().equals(type) && concepts(version).stream().anyMatch(this::isIn);
        }

        private boolean isIn(CodeableConcept concept) {
            return concept.getCoding().stream()
                    .anyMatch(coding -> system.equals(coding.getSystem()) && code.equals(coding.getCode()));
        }

        // Most types have a code; an Appointment has a service type, a document a type.
        private static List<CodeableConcept> concepts(Version version) {
            List<CodeableConcept> concepts = new ArrayList<>();
            for (String name : List.of("code", "type", "serviceType", "category", "topic", "reasonCode")) {
                Property property = version.resource().getNamedProperty(name);
                List<Base> values = property == null ? List.of() : property.getValues();
                values.stream()
                        .filter(CodeableConcept.class::isInstance)
                        .map(CodeableConcept.class::cast)
                        .forEach(concepts::add);
            }
            return concepts;
        }
    }

    /** Those of the library, for the types that it knows. */
    public static Translations standard() {
        return new Translations(StandardTranslations.byType(), List.of());
    }

    /** The same, but all of a type by this one. */
    public Translations with(String type, Translation translation) {
        Map<String, Translation> more = new LinkedHashMap<>(byType);
        more.put(type, translation);
        return new Translations(more, coded);
    }

    /** The same, but what has this code by this one; of two for the same code, by the later. */
    public Translations with(String type, String system, String code, Translation translation) {
        List<CodedTranslation> more = new ArrayList<>(List.of(new CodedTranslation(type, system, code, translation)));
        more.addAll(coded);
        return new Translations(byType, more);
    }

    /** The same, but consents of this category are about contact, and not those of ours. */
    public Translations withConsents(String system, String code) {
        return with("Consent", Persons.consents(system, code));
    }

    /**
     * The same, and what changes of a Patient's telecoms and languages becomes the person's preferences.
     *
     * @param current what is preferred until then, such as {@code journeys.agenda(person).person().preferences()}: FHIR does
     *     not say in which hours and how often somebody may be contacted
     */
    public Translations withPreferences(Function<AgendaId, Preferences> current) {
        Translation former = byType.getOrDefault("Patient", (change, subject) -> List.of());
        Translation preferences = ContactDetails.translation(current);
        return with(
                "Patient",
                (change, subject) -> Stream.concat(
                                former.of(change, subject).stream(), preferences.of(change, subject).stream())
                        .toList());
    }

    /** The types that are listened for. */
    public SortedSet<String> types() {
        SortedSet<String> types = new TreeSet<>(byType.keySet());
        coded.forEach(one -> types.add(one.type()));
        return types;
    }

    List<Statement> of(Change change, ResourceSubject subject) {
        return coded.stream()
                .filter(one -> one.isFor(change.after()))
                .findFirst()
                .map(CodedTranslation::translation)
                .orElseGet(() -> byType.getOrDefault(change.after().type(), (each, whom) -> List.of()))
                .of(change, subject);
    }

    boolean know(Version version) {
        return byType.containsKey(version.type()) || coded.stream().anyMatch(one -> one.isFor(version));
    }

    /** Whether each resource of the type is somebody's: a slot is nobody's. */
    boolean areOfPeople(Version version) {
        return !version.type().equals("Slot");
    }

    /** Whether a journey would have heard it, if it only said which step it belongs to. */
    boolean isLost(Change change, ResourceSubject subject) {
        return !subject.isLinked()
                && StandardTranslations.LINKED.contains(change.after().type())
                && coded.stream().noneMatch(one -> one.isFor(change.after()));
    }

    @Override
    public String toString() {
        return "translations of " + types();
    }
}
