package io.journeykit.fhir.server;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceOperationComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ResourceInteractionComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.RestfulCapabilityMode;
import org.hl7.fhir.r4.model.CapabilityStatement.SystemInteractionComponent;

/** What a server says that it can do: only that is asked of it. */
public final class Capabilities {

    /** What may be done with a type of resource. */
    public enum Verb {
        READ("read"),
        SEARCH("search-type"),
        CREATE("create"),
        UPDATE("update");

        private final String code;

        Verb(String code) {
            this.code = code;
        }
    }

    private final Map<String, Set<String>> abilities = new TreeMap<>();
    private final Set<String> system = new TreeSet<>();

    private Capabilities() {}

    static Capabilities of(CapabilityStatement statement) {
        Capabilities capabilities = new Capabilities();
        for (CapabilityStatementRestComponent rest : statement.getRest()) {
            if (rest.getMode() != RestfulCapabilityMode.CLIENT) {
                capabilities.read(rest);
            }
        }
        return capabilities;
    }

    private void read(CapabilityStatementRestComponent rest) {
        for (SystemInteractionComponent interaction : rest.getInteraction()) {
            system.add(interaction.getCode().toCode());
        }
        for (CapabilityStatementRestResourceOperationComponent operation : rest.getOperation()) {
            system.add(operation(operation));
        }
        rest.getResource().forEach(this::read);
    }

    private void read(CapabilityStatementRestResourceComponent resource) {
        Set<String> can = abilities.computeIfAbsent(resource.getType(), type -> new TreeSet<>());
        for (ResourceInteractionComponent interaction : resource.getInteraction()) {
            can.add(interaction.getCode().toCode());
        }
        for (CapabilityStatementRestResourceOperationComponent operation : resource.getOperation()) {
            can.add(operation(operation));
        }
        if (resource.getConditionalCreate()) {
            can.add("conditional-create");
        }
        if (resource.getConditionalUpdate()) {
            can.add("conditional-update");
        }
        resource.getSearchParam().forEach(parameter -> can.add("by " + parameter.getName()));
    }

    private static String operation(CapabilityStatementRestResourceOperationComponent operation) {
        return operation.getName().startsWith("$") ? operation.getName() : "$" + operation.getName();
    }

    /** {@code can(CREATE, "Task")}. */
    public boolean can(Verb verb, String type) {
        return has(type, verb.code);
    }

    /** Whether resources of the type can be kept here: created, updated and found again. */
    public boolean keeps(String type) {
        return can(Verb.CREATE, type) && can(Verb.UPDATE, type) && can(Verb.SEARCH, type);
    }

    /** Whether a type has an operation, such as {@code $book} of Appointment. */
    public boolean offers(String operation, String type) {
        return has(type, operation) || system.contains(operation);
    }

    /** Whether a type can be searched by a parameter; a server that lists no parameters at all is believed to. */
    public boolean finds(String type, String parameter) {
        Set<String> can = abilities.getOrDefault(type, Set.of());
        return can.contains("by " + parameter) || can.stream().noneMatch(one -> one.startsWith("by "));
    }

    public boolean createsIfAbsent(String type) {
        return has(type, "conditional-create");
    }

    public boolean updatesByIdentifier(String type) {
        return has(type, "conditional-update");
    }

    public boolean transacts() {
        return system.contains("transaction");
    }

    /** Whether it tells of changes by R4's Subscription. */
    public boolean subscribes() {
        return can(Verb.CREATE, "Subscription");
    }

    private boolean has(String type, String ability) {
        return abilities.getOrDefault(type, Set.of()).contains(ability);
    }

    @Override
    public String toString() {
        return "a server with " + abilities.size() + " types of resources" + (transacts() ? " and transactions" : "");
    }
}
