package io.journeykit.fhir.expression;

import io.journeykit.agenda.Request;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Performer;
import io.journeykit.spi.Reply;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Value;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Expressions that need an engine outside, such as CQL: the kernel stays pure, so an imported plan asks for the answer as it
 * asks for anything else, by the act {@code evaluate-expression}, and it comes back as a fact.
 */
public final class Expressions {

    /** The act that a vendor's performer is asked for. */
    public static final String ACT = "evaluate-expression";

    private Expressions() {}

    /**
     * What has an engine.
     *
     * <p>A call outside of the kernel, so it may take its time and read what it likes.
     */
    @FunctionalInterface
    public interface Evaluator {
        /** Whether it holds for this person; empty where that cannot be said, which leaves it to the care team. */
        Optional<Boolean> holds(Question question);
    }

    /**
     * One expression about one person.
     *
     * @param language such as {@code text/cql-identifier}
     * @param library where its names are defined; empty where the plan does not say
     * @param about for which delivery, whose key names the person's agenda
     */
    public record Question(String language, String expression, String library, Delivery about) {

        /** Never the expression, which may be about a person. */
        @Override
        public String toString() {
            return "a question in " + language;
        }
    }

    /** A performer that answers such questions, and refuses every other act. */
    public static Performer by(Evaluator evaluator) {
        return (request, delivery) -> request.act().equals(ACT)
                ? answer(evaluator, request, delivery)
                : Reply.refused("no act '" + request.act() + "' is known");
    }

    private static Reply answer(Evaluator evaluator, Request.Perform request, Delivery delivery) {
        var parameters = request.parameters();
        Question question = new Question(
                parameters.getOrDefault("language", ""),
                parameters.getOrDefault("expression", ""),
                parameters.getOrDefault("library", ""),
                delivery);
        Optional<Boolean> holds = evaluator.holds(question);
        if (holds.isEmpty()) {
            return Reply.refused("the expression cannot be judged");
        }
        TreeMap<FactName, Value> facts = new TreeMap<>();
        facts.put(FactName.of(parameters.getOrDefault("fact", "answer")), Value.of(holds.get()));
        return new Reply.Done(facts, List.of(), Optional.empty());
    }
}
