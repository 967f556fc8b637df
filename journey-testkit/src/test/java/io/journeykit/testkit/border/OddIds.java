package io.journeykit.testkit.border;

import io.journeykit.Beginning;
import io.journeykit.Journeys;
import io.journeykit.testkit.oracle.Clause;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.InputId;
import java.util.List;

/** Law 27: two agendas are two, whatever characters their ids hold. */
final class OddIds {

    static final Clause APART =
            new Clause(27, "queries-are-apart", "What is known of one agenda is never given out as that of another.");

    /** Ids that somebody might take for each other. */
    static final List<Pair> PAIRS = List.of(
            new Pair("a slash in the tenant and one in the person", AgendaId.of("a/b", "c"), AgendaId.of("a", "b/c")),
            new Pair("two slashes", AgendaId.of("a/b/c", "d"), AgendaId.of("a", "b/c/d")),
            new Pair("a number after a slash", AgendaId.of("a", "b/3"), AgendaId.of("a/b", "3")),
            new Pair("an occurrence", AgendaId.of("a", "b#2"), AgendaId.of("a", "b")),
            new Pair("the same person of two tenants", AgendaId.of("a", "p"), AgendaId.of("b", "p")),
            new Pair("letters of two sizes", AgendaId.of("a", "p"), AgendaId.of("A", "P")),
            new Pair("one letter written in two ways", AgendaId.of("é", "p"), AgendaId.of("e\u0301", "p")),
            new Pair("a space that nobody sees", AgendaId.of("a", "p"), AgendaId.of("a\u200b", "p")),
            new Pair("long names", AgendaId.of("a".repeat(128), "p"), AgendaId.of("a".repeat(127) + "b", "p")),
            new Pair("letters of other planes", AgendaId.of("𝔞", "p"), AgendaId.of("𝔟", "p")));

    private OddIds() {}

    record Pair(String what, AgendaId one, AgendaId other) {
        @Override
        public String toString() {
            return what;
        }
    }

    static List<Trial> trials() {
        return PAIRS.stream()
                .map(pair -> Trial.of("queries about " + pair, witness -> hold(pair, witness), APART))
                .toList();
    }

    private static void hold(Pair pair, Witness witness) {
        InputId id = InputId.of("order-17");
        try (Journeys journeys = Journeys.embedded()
                .templates(Pathways.CALL)
                .adapters(new Desk(new Sight(), Desk::usual))
                .start()) {
            journeys.begin(pair.one(), Beginning.of("call").under(id));
            if (!journeys.history(pair.other()).isEmpty()
                    || !journeys.agenda(pair.other()).journeys().isEmpty()
                    || !journeys.itinerary(pair.other()).entries().isEmpty()) {
                witness.broken(APART, "what was begun for the one is told of the other");
            }
            journeys.begin(pair.other(), Beginning.of("call").under(id));
            if (!journeys.agenda(pair.other()).id().equals(pair.other())
                    || journeys.agenda(pair.one()).journeys().size() != 1
                    || journeys.agenda(pair.other()).journeys().size() != 1) {
                witness.broken(APART, "what was begun for both is not there for each");
            }
        }
    }
}
