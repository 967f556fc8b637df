package io.journeykit.condition;

import io.journeykit.vocabulary.FactName;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The condition languages a host has registered. An expression in any other is unknown, never false. */
public final class ConditionLanguages {

    public static final ConditionLanguages NONE = new ConditionLanguages(new TreeMap<>());

    private final SortedMap<String, ConditionLanguage> byName;

    private ConditionLanguages(SortedMap<String, ConditionLanguage> byName) {
        this.byName = byName;
    }

    /** @throws IllegalArgumentException if two have one name */
    public static ConditionLanguages of(ConditionLanguage... languages) {
        ConditionLanguages all = NONE;
        for (ConditionLanguage language : languages) {
            all = all.plus(language);
        }
        return all;
    }

    /**
     * These and one more, whose name must be new.
     *
     * @throws IllegalArgumentException if there is one of its name
     */
    public ConditionLanguages plus(ConditionLanguage language) {
        SortedMap<String, ConditionLanguage> more = new TreeMap<>(byName);
        if (more.put(language.name(), language) != null) {
            throw new IllegalArgumentException(
                    "There are two condition languages '" + language.name() + "'; register one of them.");
        }
        return new ConditionLanguages(more);
    }

    public Optional<ConditionLanguage> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** In alphabetical order. */
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    Judgement judge(Condition.Expression expression, Facts facts) {
        ConditionLanguage language = byName.get(expression.language());
        if (language == null) {
            return Judgement.unknown("no condition language '" + expression.language() + "' is registered");
        }
        try {
            return language.judge(expression.text(), facts);
        } catch (Throwable e) {
            // Only the class: a vendor's message may quote the facts.
            return Judgement.unknown("condition language '" + expression.language() + "' failed with "
                    + e.getClass().getSimpleName());
        }
    }

    /** What the expression looks at; nothing where its language is unknown or fails. */
    List<FactName> reads(Condition.Expression expression) {
        try {
            return find(expression.language())
                    .map(language -> language.reads(expression.text()))
                    .orElse(List.of());
        } catch (Throwable e) {
            // Nobody is kept from beginning by a vendor's mistake; judging it reports that.
            return List.of();
        }
    }

    @Override
    public String toString() {
        return byName.isEmpty() ? "no condition languages" : "condition languages " + String.join(", ", names());
    }
}
