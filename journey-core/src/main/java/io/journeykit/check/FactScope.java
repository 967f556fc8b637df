package io.journeykit.check;

import io.journeykit.condition.Condition;
import io.journeykit.template.Declaration;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.FactType;
import io.journeykit.vocabulary.Value;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The facts that a template knows of: what it declares, and what its steps decide. */
final class FactScope {

    private final Map<String, FactType> declared = new LinkedHashMap<>();
    private final Map<String, List<String>> decided = new LinkedHashMap<>();
    private final Set<String> given = new LinkedHashSet<>();

    FactScope(Scope scope) {
        scope.template().parameters().forEach(one -> given.add(one.name().value()));
        Stream.concat(scope.template().parameters().stream(), scope.template().facts().stream())
                .forEach(this::declare);
        scope.steps().forEach(this::decide);
    }

    private void declare(Declaration declaration) {
        declared.putIfAbsent(declaration.name().value(), declaration.type());
    }

    private void decide(StepTemplate step) {
        if (step.kind() instanceof StepKind.Decision decision) {
            decided.putIfAbsent(step.id().value(), decision.choices());
        }
    }

    boolean isKnown(FactName fact) {
        return declared.containsKey(fact.value()) || isDecided(fact);
    }

    /** Whether a step decides it. */
    boolean isDecided(FactName fact) {
        return decided.containsKey(fact.value());
    }

    boolean isDeclared(FactName fact) {
        return declared.containsKey(fact.value());
    }

    Optional<FactType> type(FactName fact) {
        FactType type = declared.get(fact.value());
        return type == null && isDecided(fact) ? Optional.of(FactType.TEXT) : Optional.ofNullable(type);
    }

    Set<String> names() {
        Set<String> names = new LinkedHashSet<>(declared.keySet());
        names.addAll(decided.keySet());
        return names;
    }

    List<String> choices(FactName fact) {
        return decided.getOrDefault(fact.value(), List.of());
    }

    /** A text that a decision is held against and that is not among its choices; a journey may begin with any other. */
    Optional<String> strayChoice(Condition.Compare compare) {
        List<String> choices = choices(compare.fact());
        return choices.isEmpty() || given.contains(compare.fact().value())
                ? Optional.empty()
                : texts(compare).filter(text -> !choices.contains(text)).findFirst();
    }

    private static Stream<String> texts(Condition.Compare compare) {
        return switch (compare.operator()) {
            case IS, IS_NOT -> Stream.of(compare.value().word());
            case ONE_OF ->
                compare.value() instanceof Value.Items list
                        ? list.items().stream().map(Value::word)
                        : Stream.empty();
            default -> Stream.empty();
        };
    }
}
