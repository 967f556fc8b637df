package io.journeykit.readings;

import io.journeykit.template.Declaration;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.FactType;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which values a template can read: of the type that it declares, and of what is chosen one of the choices. */
public record DeclaredValues(List<Declaration> facts, Function<StepId, Optional<StepTemplate>> steps) {

    /** What a template declares. */
    public static List<Declaration> of(JourneyTemplate template) {
        return template.parameters().isEmpty()
                ? template.facts()
                : Stream.concat(template.parameters().stream(), template.facts().stream())
                        .toList();
    }

    /** Whether a fact may have this value; of what is not declared nothing is known. */
    public boolean admit(FactName name, Value value) {
        return other(name, value).isEmpty() && isAChoice(name, value);
    }

    /** Whether it is said of which type a fact is. */
    public boolean declares(FactName name) {
        return facts.stream().anyMatch(declared -> declared.name().equals(name));
    }

    /** The type that a fact is declared to be of, where this value is of another. */
    public Optional<FactType> other(FactName name, Value value) {
        for (Declaration declared : facts) {
            if (declared.name().equals(name) && !declared.type().admits(value)) {
                return Optional.of(declared.type());
            }
        }
        return Optional.empty();
    }

    /** Whether it is none of the values that a decision of this name may have. */
    private boolean isAChoice(FactName name, Value value) {
        Optional<StepTemplate> asks = steps.apply(StepId.of(name.value()));
        return asks.isEmpty()
                || !(asks.get().kind() instanceof StepKind.Decision decision)
                || decision.choices().isEmpty()
                || choice(decision.choices(), value.word()).isPresent();
    }

    /** The choice that these words are, whatever space stands around them and however their letters are written. */
    public static Optional<String> choice(List<String> choices, String words) {
        String said = folded(words);
        for (String choice : choices) {
            if (folded(choice).equals(said)) {
                return Optional.of(choice);
            }
        }
        return Optional.empty();
    }

    /** Whether two values say the same: of words, whatever space stands around them and however their letters are written. */
    public static boolean areSame(Value one, Value other) {
        return one.equals(other)
                || one instanceof Value.Text
                        && other instanceof Value.Text
                        && folded(one.word()).equals(folded(other.word()));
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
