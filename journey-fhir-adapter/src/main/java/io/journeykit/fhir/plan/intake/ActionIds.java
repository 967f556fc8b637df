package io.journeykit.fhir.plan.intake;

import io.journeykit.fhir.plan.losses.Ledger;
import io.journeykit.fhir.plan.notation.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;

/** Which id each action goes by: its own; or, where it has none, one made of its title, its definition or its place. */
final class ActionIds {

    private final Ledger ledger;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, ActionNode> written = new HashMap<>();
    private final Set<String> doubled = new HashSet<>();

    ActionIds(Ledger ledger, List<ActionNode> roots) {
        this.ledger = ledger;
        List<ActionNode> all = roots.stream().flatMap(ActionNode::all).toList();
        all.stream().filter(node -> hasId(node.action)).forEach(this::own);
        all.stream().filter(node -> !hasId(node.action)).forEach(this::made);
    }

    private static boolean hasId(PlanDefinitionActionComponent action) {
        return action.getId() != null && !Words.name(action.getId()).isEmpty();
    }

    private void own(ActionNode node) {
        String id = node.action.getId();
        ledger.mapped(node.place.at("id"));
        boolean first = written.putIfAbsent(id, node) == null;
        node.id = unique(Words.name(id));
        if (!first) {
            doubled.add(id);
            ledger.repaired(node.place.at("id"), "another action has the id '" + id + "' too", "'" + node.id + "'");
        } else if (!node.id.equals(id)) {
            ledger.repaired(node.place.at("id"), "the id is no name", "'" + node.id + "'");
        }
    }

    private void made(ActionNode node) {
        node.id = unique(words(node));
    }

    private static String words(ActionNode node) {
        PlanDefinitionActionComponent action = node.action;
        String title = Words.slug(action.hasTitle() ? action.getTitle() : "");
        String definition = action.hasDefinition()
                ? Words.slug(Words.tail(action.getDefinition().primitiveValue()))
                : "";
        String text = Words.slug(
                action.hasTextEquivalent()
                        ? action.getTextEquivalent()
                        : action.hasDescription() ? action.getDescription() : "");
        if (!title.isEmpty()) {
            return title;
        }
        if (!definition.isEmpty()) {
            return definition;
        }
        return text.isEmpty() ? node.isGroup() ? "group" : "action" : text;
    }

    /** A name that nothing else in the plan has. */
    String unique(String name) {
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name + "-" + i;
        }
        return free;
    }

    /** The action that a relation means by this id; of several the first. */
    Optional<ActionNode> find(String id) {
        return Optional.ofNullable(written.get(id));
    }

    boolean isDoubled(String id) {
        return doubled.contains(id);
    }
}
