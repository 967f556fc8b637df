package io.journeykit.testkit.border;

import io.journeykit.Journeys;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.Step;
import io.journeykit.spi.Undecidable;
import io.journeykit.testkit.oracle.Clause;
import io.journeykit.vocabulary.AgendaId;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Law 28: whatever a caller tells is refused at the door with a reason, or decided, stored and told of. */
final class AtTheDoor {

    static final Clause DECIDED = new Clause(
            28, "what-is-taken-is-decided", "No input that the door lets in makes a decision or a query fail.");
    static final Clause REASON =
            new Clause(28, "refusal-says-why", "What is refused at the door is refused with a reason that names it.");

    private static final int FEWEST_WORDS = 5;

    /** Articles and the like name nothing. */
    private static final int FEWEST_LETTERS = 4;

    private final Witness witness;
    private final Clause decided;
    private final Journeys journeys;

    AtTheDoor(Witness witness, Journeys journeys) {
        this(witness, DECIDED, journeys);
    }

    /** @param decided the clause that a decision or a query breaks that fails */
    AtTheDoor(Witness witness, Clause decided, Journeys journeys) {
        this.witness = witness;
        this.decided = decided;
        this.journeys = journeys;
    }

    /**
     * Tells it, and asks for all that there is to ask for.
     *
     * @param where what it is that may be refused, such as {@code the name of a fact}
     */
    void tell(String where, Supplier<AgendaId> whose, Supplier<Input> input) {
        AgendaId person;
        Input told;
        try {
            person = whose.get();
            told = input.get();
        } catch (IllegalArgumentException refused) {
            reason(where, refused);
            return;
        }
        try {
            journeys.tell(person, told);
        } catch (IllegalArgumentException refused) {
            reason(where, refused);
            return;
        } catch (Undecidable | Error e) {
            failed("the decision", e);
            return;
        }
        ask(person);
    }

    /** Asks for all that there is to ask for. */
    void ask(AgendaId person) {
        try {
            journeys.history(person);
            journeys.itinerary(person);
            for (Journey journey : journeys.agenda(person).journeys()) {
                for (Step step : journey.steps()) {
                    journeys.explain(person, step.ref());
                }
            }
        } catch (RuntimeException | Error e) {
            failed("a query", e);
        }
    }

    private void failed(String what, Throwable failure) {
        boolean undecided = failure instanceof Undecidable;
        String cause = undecided
                ? "it could not be decided, at " + failure.getStackTrace()[0].getClassName()
                : failure.getClass().getSimpleName();
        witness.broken(decided, what + " failed: " + cause);
    }

    private void reason(String where, IllegalArgumentException refused) {
        String message = refused.getMessage();
        if (message == null || !names(message, where)) {
            witness.broken(REASON, "of " + where + " it was refused with '" + message + "'");
        }
    }

    /** Whether a reason names what was refused by one of the words for it, and says more than that. */
    static boolean names(String reason, String where) {
        List<String> said = List.of(reason.toLowerCase(Locale.ROOT).split("\\W+"));
        return said.size() >= FEWEST_WORDS
                && Stream.of(where.split(" "))
                        .filter(word -> word.length() >= FEWEST_LETTERS)
                        .anyMatch(said::contains);
    }
}
