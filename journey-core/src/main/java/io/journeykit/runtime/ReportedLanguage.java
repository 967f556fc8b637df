package io.journeykit.runtime;

import io.journeykit.condition.ConditionLanguage;
import io.journeykit.condition.Facts;
import io.journeykit.condition.Judgement;
import io.journeykit.vocabulary.FactName;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A vendor's language whose failures somebody hears of: a condition that it fails on is unknown, which would otherwise be
 * all that is seen of it.
 */
public record ReportedLanguage(ConditionLanguage language, Consumer<Throwable> failed) implements ConditionLanguage {

    @Override
    public String name() {
        return language.name();
    }

    @Override
    public List<FactName> reads(String expression) {
        return reported(() -> language.reads(expression));
    }

    @Override
    public Judgement judge(String expression, Facts facts) {
        return reported(() -> language.judge(expression, facts));
    }

    private <T> T reported(Supplier<T> asked) {
        try {
            return asked.get();
        } catch (Throwable e) {
            failed.accept(e);
            throw e;
        }
    }

    @Override
    public String toString() {
        return "condition language " + name();
    }
}
