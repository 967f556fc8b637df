package io.journeykit.check;

import io.journeykit.lifecycle.Rung;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.template.ClockTemplate;
import io.journeykit.template.Declaration;
import io.journeykit.template.Deferred;
import io.journeykit.template.Exit;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Stage;
import io.journeykit.vocabulary.FactName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** Every name is given once. */
final class DuplicateRules {

    private final Findings findings;

    private DuplicateRules(Findings findings) {
        this.findings = findings;
    }

    static void check(Scope scope, Findings findings) {
        DuplicateRules rules = new DuplicateRules(findings);
        JourneyTemplate template = scope.template();
        rules.once(
                "step",
                "$.steps",
                template.steps().stream().map(s -> s.id().value()).toList());
        rules.once(
                "stage", "$.stages", template.stages().stream().map(Stage::id).toList());
        rules.once("exit", "$.exits", template.exits().stream().map(Exit::id).toList());
        rules.once(
                "clock",
                "$.clocks",
                template.clocks().stream().map(ClockTemplate::id).toList());
        rules.once(
                "deferred-choice",
                "$.deferred-choices",
                template.deferredChoices().stream().map(Deferred::id).toList());
        rules.ladders(template.ladders());
        rules.anchors(template.anchors());
        rules.facts(template);
        rules.machines(scope);
    }

    private void once(String what, String list, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (!seen.add(names.get(i))) {
                duplicate(what, list + "[" + i + "]", names.get(i), "rename one of them, or make them one");
            }
        }
    }

    /** Of two names for the same, nobody could tell which was meant. */
    private void ladders(SortedMap<String, List<Rung>> ladders) {
        Map<List<Rung>, String> seen = new HashMap<>();
        ladders.forEach((name, rungs) -> {
            String first = seen.putIfAbsent(rungs, name);
            if (first != null) {
                findings.add(
                        "duplicate-ladder",
                        "$.ladders." + name,
                        "ladder '" + name + "' has the rungs of '" + first + "'",
                        "keep one of them, and use it by its name");
            }
        });
    }

    private void anchors(List<String> anchors) {
        once("anchor", "$.anchors", anchors);
        if (anchors.contains("begin")) {
            String where = "$.anchors[" + anchors.indexOf("begin") + "]";
            duplicate("anchor", where, "begin", "take it away; every journey has this one");
        }
    }

    /** What a journey is begun with is a fact as well. */
    private void facts(JourneyTemplate template) {
        Set<FactName> seen = new HashSet<>();
        facts("$.parameters", template.parameters(), seen);
        facts("$.facts", template.facts(), seen);
    }

    private void facts(String list, List<Declaration> declarations, Set<FactName> seen) {
        for (int i = 0; i < declarations.size(); i++) {
            FactName name = declarations.get(i).name();
            if (!seen.add(name)) {
                duplicate("fact", list + "[" + i + "]", name.value(), "declare it once, as a parameter or as a fact");
            }
        }
    }

    /** A template may carry a copy of a machine that is there, not another one under its name. */
    private void machines(Scope scope) {
        List<StepMachine> machines = scope.template().machines();
        once("machine", "$.machines", machines.stream().map(StepMachine::name).toList());
        for (int i = 0; i < machines.size(); i++) {
            StepMachine own = machines.get(i);
            if (scope.isTakenByAnother(own)) {
                duplicate("machine", "$.machines[" + i + "]", own.name(), "give yours a name of its own");
            }
        }
    }

    private void duplicate(String what, String where, String name, String suggestion) {
        findings.add("duplicate-" + what, where, "a second " + what.replace('-', ' ') + " '" + name + "'", suggestion);
    }
}
