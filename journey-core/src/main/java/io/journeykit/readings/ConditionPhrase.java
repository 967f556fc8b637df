package io.journeykit.readings;

import io.journeykit.condition.Condition;
import io.journeykit.condition.Judgement;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.Value;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** A condition as it is told, and what it came to. */
public final class ConditionPhrase {

    private ConditionPhrase() {}

    /** {@code agreed is true}. */
    public static Phrase of(Condition condition) {
        if (condition instanceof Condition.Known known) {
            return Phrase.of("if.known").with("fact", fact(known.fact()));
        }
        if (condition instanceof Condition.Compare compare) {
            String operator = compare.operator().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return Phrase.of("if." + (operator.equals("at-least") ? "not-less-than" : operator))
                    .with("fact", fact(compare.fact()))
                    .with("value", value(compare.value()));
        }
        if (condition instanceof Condition.InARow row) {
            return Phrase.of("if.in-a-row").with("condition", of(row.compare())).with("number", Part.of(row.count()));
        }
        if (condition instanceof Condition.OutcomeOf outcome) {
            return outcome(outcome);
        }
        if (condition instanceof Condition.Expression expression) {
            return Phrase.of("if.expression")
                    .with("language", Part.quote(expression.language()))
                    .with("text", Part.quote(expression.text()));
        }
        return compound(condition);
    }

    private static Phrase outcome(Condition.OutcomeOf asked) {
        Phrase ended = Phrase.of(asked.inARow() == 1 ? "if.outcome" : "if.outcome-in-a-row")
                .with("step", Part.of(asked.step()))
                .with(
                        "outcomes",
                        Part.of(asked.outcomes().stream()
                                .map(one -> new Name(Name.Kind.OUTCOME, one.word()))
                                .toList()));
        return asked.inARow() == 1 ? ended : ended.with("number", Part.of(asked.inARow()));
    }

    private static Phrase compound(Condition condition) {
        if (condition instanceof Condition.Not not) {
            return Phrase.of("if.not").with("condition", of(not.condition()));
        }
        if (condition instanceof Condition.AllOf all) {
            return several("if.all", all.conditions());
        }
        if (condition instanceof Condition.AnyOf any) {
            return several("if.any", any.conditions());
        }
        return condition instanceof Condition.AtLeast some
                ? several("if.at-least", some.conditions()).with("number", Part.of(some.count()))
                : Phrase.of("if.always");
    }

    private static Phrase several(String code, List<Condition> conditions) {
        if (conditions.isEmpty()) {
            return Phrase.of(code.equals("if.any") ? "if.never" : "if.always");
        }
        return Phrase.of(code)
                .with(
                        "conditions",
                        Part.of(conditions.stream().map(ConditionPhrase::within).toList()));
    }

    /** One of several: what is itself of several stands in parentheses. */
    private static Phrase within(Condition condition) {
        boolean several = condition instanceof Condition.AllOf || condition instanceof Condition.AnyOf;
        return several ? Phrase.of("if.group").with("condition", of(condition)) : of(condition);
    }

    /** {@code unknown until 'imaging-read' is known}. */
    public static Phrase of(Judgement judgement) {
        Phrase missing = missing(judgement);
        Phrase open = judgement.awaited().isEmpty() ? missing : missing.with("steps", steps(judgement.awaited()));
        return judgement.remarks().isEmpty()
                ? open
                : open.with(
                        "remarks",
                        Part.of(judgement.remarks().stream().map(Part::quote).toList()));
    }

    private static Phrase missing(Judgement judgement) {
        if (judgement.missing().isEmpty()) {
            return Phrase.of(judgement.awaited().isEmpty() ? "judgement.unknown" : "judgement.awaiting");
        }
        return Phrase.of("judgement.missing")
                .with("facts", facts(judgement.missing()))
                .with("number", Part.of(judgement.missing().size()));
    }

    /** Each of them by its title. */
    public static Part steps(List<StepId> steps) {
        return Part.of(steps.stream().map(Part::of).toList());
    }

    /** Each of them in quotation marks. */
    public static Part facts(List<FactName> facts) {
        return Part.of(facts.stream()
                .map(fact -> Phrase.of("quoted.fact").with("fact", fact(fact)))
                .toList());
    }

    private static Name fact(FactName fact) {
        return new Name(Name.Kind.FACT, fact.toString());
    }

    private static Part value(Value value) {
        if (value instanceof Value.Items list) {
            return Part.of(list.items().stream().map(ConditionPhrase::value).toList());
        }
        if (value instanceof Value.Text text) {
            return Phrase.of("quoted.text").with("text", Part.quote(text.text()));
        }
        if (value instanceof Value.Truth truth) {
            return Phrase.of(truth.truth() ? "truth.true" : "truth.false");
        }
        return FactParts.of(value, ZoneOffset.UTC).orElse(Part.quote(value.word()));
    }
}
