package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.StepEvent;
import io.journeykit.calendar.DueWindow;
import io.journeykit.spi.Port;
import io.journeykit.template.Contact;
import io.journeykit.testkit.oracle.Log.Line;
import io.journeykit.testkit.oracle.Messages.Said;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What is too late to be said ends quietly where it is routine, and is a person's work where it is important. */
final class TooLate implements Law {

    private static final Clause QUIET = new Clause(
            9,
            "routine-too-late-is-quiet",
            "What is routine and too late to be said gives nobody work, and is no incident.");
    private static final Clause ASKED = new Clause(
            9,
            "important-too-late-asks-a-person",
            "What is important and too late to be said becomes a person's work.");

    @Override
    public List<Clause> clauses() {
        return List.of(QUIET, ASKED);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        Contacted contacted = Contacted.of(books);
        Map<StepRef, NavigableMap<Integer, Instant>> begun = begun(books);
        Turns turns = Turns.of(books.log());
        for (Line<StepEvent.Ended> line : books.log().of(StepEvent.Ended.class)) {
            StepRef step = line.event().step();
            if (line.event().outcome() == Outcome.MISSED) {
                Optional<Instant> since = Optional.ofNullable(begun.get(step))
                        .map(places -> places.floorEntry(line.place()))
                        .map(Map.Entry::getValue);
                new Missed(books, contacted, turns, line).judge(since, verdicts);
            }
        }
    }

    /** Where in the chronicle each step began, and when. */
    private static Map<StepRef, NavigableMap<Integer, Instant>> begun(Books books) {
        Map<StepRef, NavigableMap<Integer, Instant>> begun = new HashMap<>();
        for (Line<StepEvent.Moved> line : books.log().of(StepEvent.Moved.class)) {
            if (line.event().from().isEmpty()) {
                begun.computeIfAbsent(line.event().step(), step -> new TreeMap<>())
                        .put(line.place(), line.at());
            }
        }
        return begun;
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
    private record Missed(Books books, Contacted contacted, Turns turns, Line<StepEvent.Ended> line) {

        void judge(Optional<Instant> begun, Verdicts verdicts) {
            StepRef step = line.event().step();
            String language = line.after().person().preferences().language();
            Optional<Part> part = books.template(step.journey())
                    .flatMap(journey -> Part.ofStep(step, journey, language))
                    .filter(one -> one.isContact() && !contacted.reached().contains(step));
            if (part.isEmpty()) {
                return;
            }
            boolean neverInTime = begun.isEmpty() || wasPast(step, begun.get());
            boolean unsaid = part.get().template().contact().equals(Contact.ROUTINE);
            if (isQuiet(part.get(), neverInTime) && !contacted.tried().contains(step) && !wasDown(begun)) {
                quiet(step, verdicts);
            } else if (Importance.isImportant(part.get()) && !(neverInTime && unsaid) && !isUnasked()) {
                asked(step, begun.orElse(line.at()), verdicts);
            }
        }

        /** Whether it began when it was too late already, and nobody could know its date before. */
        private boolean wasPast(StepRef step, Instant begun) {
            return begun.equals(line.at())
                    && latest(line.after(), step).filter(begun::isAfter).isPresent()
                    && latest(books.at(line.agenda(), line.at().minusNanos(1)), step)
                            .isEmpty();
        }

        private static Optional<Instant> latest(Agenda agenda, StepRef step) {
            return agenda.step(step).flatMap(one -> one.dates().due()).flatMap(DueWindow::latest);
        }

        /** What was past already when its date became known is no news, whatever it speaks of. */
        private static boolean isQuiet(Part part, boolean neverInTime) {
            return Importance.isRoutine(part)
                    || neverInTime
                            && !Importance.asks(part)
                            && part.template().contact().equals(Contact.ROUTINE);
        }

        /** Whether nobody ever asked her consent, which is one item for all that was not said. */
        private boolean isUnasked() {
            return line.after().person().consents().isEmpty();
        }

        private boolean wasDown(Optional<Instant> begun) {
            Instant from = begun.orElse(line.at());
            return books.wasDown(Port.MESSAGING, from, line.at());
        }

        private void quiet(StepRef step, Verdicts verdicts) {
            verdicts.met(QUIET);
            if (line.decision().commit().events().stream().anyMatch(event -> comesOfIt(step, event))) {
                broken(QUIET, step, "a person is to look at it", verdicts);
            }
        }

        /** Whether that turns to a person since the step was missed, and not since its hold ran out as well. */
        private boolean comesOfIt(StepRef step, Event event) {
            return Turns.areFor(step, event)
                    && event.stamp().because().equals(line.event().stamp().because());
        }

        private void asked(StepRef step, Instant from, Verdicts verdicts) {
            verdicts.met(ASKED);
            Instant to = line.at().plus(Books.AT_ONCE);
            boolean isOnTheList = books.work().all().stream().anyMatch(item -> item.isAbout(step) && item.isAt(to));
            if (!isOnTheList && !turns.cameFor(step, from, to)) {
                broken(ASKED, step, "nobody is asked", verdicts);
            }
        }

        private void broken(Clause clause, StepRef step, String library, Verdicts verdicts) {
            String oracle =
                    clause == QUIET ? "it is routine, and ends quietly" : "it is important, and a person is asked";
            verdicts.broken(new Finding(clause, line.at(), line.agenda(), Optional.of(step), library, oracle));
        }
    }
}
