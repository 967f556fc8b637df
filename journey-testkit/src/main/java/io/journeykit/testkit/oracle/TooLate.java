package io.journeykit.testkit.oracle;

import io.journeykit.agenda.StepEvent;
import io.journeykit.spi.Port;
import io.journeykit.template.Contact;
import io.journeykit.testkit.oracle.Messages.Said;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is too late to be said ends quietly where it is routine, and is a person's work where it is important. */
final class TooLate implements Law {

    private static final Clause QUIET = new Clause(
            9, "routine-too-late-is-quiet", "What is routine and too late to be said gives nobody work, and is no incident.");
    private static final Clause ASKED = new Clause(
            9, "important-too-late-asks-a-person", "What is important and too late to be said becomes a person's work.");

    @Override
    public List<Clause> clauses() {
        return List.of(QUIET, ASKED);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        Contacted contacted = Contacted.of(books);
        for (AgendaId agenda : books.agendas()) {
            Map<StepRef, Instant> begun = new HashMap<>();
            for (State state : books.states(agenda)) {
                state.events().forEach(event -> {
                    if (event instanceof StepEvent.Moved moved && moved.from().isEmpty()) {
                        begun.put(moved.step(), state.at());
                    }
                });
                missed(state).forEach(step -> new Missed(books, contacted, agenda, state)
                        .judge(step, Optional.ofNullable(begun.get(step)), verdicts));
            }
        }
    }

    private static List<StepRef> missed(State state) {
        return state.events().stream()
                .filter(StepEvent.Ended.class::isInstance)
                .map(StepEvent.Ended.class::cast)
                .filter(ended -> ended.outcome() == Outcome.MISSED)
                .map(StepEvent.Ended::step)
                .toList();
    }

    /** For which steps anything was ever handed to a channel, and taken by it. */
    private record Contacted(Set<StepRef> tried, Set<StepRef> reached) {

        static Contacted of(Books books) {
            Contacted contacted = new Contacted(new HashSet<>(), new HashSet<>());
            for (Said said : books.messages().all()) {
                for (Part part : said.parts()) {
                    contacted.tried().add(part.step());
                    if (said.taken()) {
                        contacted.reached().add(part.step());
                    }
                }
            }
            return contacted;
        }
    }

    /** The decision by which a step was missed. */
    private record Missed(Books books, Contacted contacted, AgendaId agenda, State state) {

        void judge(StepRef step, Optional<Instant> begun, Verdicts verdicts) {
            String language = state.after().person().preferences().language();
            Optional<Part> part = books.template(step.journey())
                    .flatMap(journey -> Part.ofStep(step, journey, language))
                    .filter(one -> one.isContact() && !contacted.reached().contains(step));
            if (part.isEmpty()) {
                return;
            }
            boolean neverInTime = begun.map(state.at()::equals).orElse(true);
            boolean unsaid = part.get().template().contact().equals(Contact.ROUTINE);
            if (isQuiet(part.get(), neverInTime) && !contacted.tried().contains(step) && !wasDown(begun)) {
                quiet(step, verdicts);
            } else if (Importance.isImportant(part.get()) && !(neverInTime && unsaid)) {
                asked(step, begun.orElse(state.at()), verdicts);
            }
        }

        /** What was past already when its date became known is no news, whatever it speaks of. */
        private static boolean isQuiet(Part part, boolean neverInTime) {
            return Importance.isRoutine(part)
                    || neverInTime && !Importance.asks(part) && part.template().contact().equals(Contact.ROUTINE);
        }

        private boolean wasDown(Optional<Instant> begun) {
            Instant from = begun.orElse(state.at());
            return books.wasDown(Port.MESSAGING, from, state.at());
        }

        private void quiet(StepRef step, Verdicts verdicts) {
            verdicts.met(QUIET);
            if (state.events().stream().anyMatch(event -> Turns.toAPerson(event, step))) {
                broken(QUIET, step, "a person is to look at it", verdicts);
            }
        }

        private void asked(StepRef step, Instant from, Verdicts verdicts) {
            verdicts.met(ASKED);
            Instant to = state.at().plus(Books.AT_ONCE);
            if (!Turns.toAPerson(books.states(agenda).stream(), step, from, to)) {
                broken(ASKED, step, "nobody is asked", verdicts);
            }
        }

        private void broken(Clause clause, StepRef step, String library, Verdicts verdicts) {
            String oracle = clause == QUIET ? "it is routine, and ends quietly" : "it is important, and a person is asked";
            verdicts.broken(new Finding(clause, state.at(), agenda, Optional.of(step), library, oracle));
        }
    }
}
