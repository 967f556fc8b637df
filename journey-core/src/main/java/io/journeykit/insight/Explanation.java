package io.journeykit.insight;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Event;
import io.journeykit.kernel.Definitions;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Why a step stands as it does: why now or not yet, why then and not earlier, what happens next by itself, and what would
 * change it. Written for a care coordinator.
 *
 * @param clauses in the order in which they are told
 */
public record Explanation(StepRef step, List<Clause> clauses) {

    private static final List<Function<StepInView, List<Clause>>> READERS = List.of(
            Background::of,
            subject -> Obstacles.of(subject).stream().map(Obstacle::clause).toList(),
            Knowledge::of,
            Schedule::of,
            Timings::of,
            Choices::of,
            Contacts::of,
            Incidents::of,
            subject -> List.of(Silences.of(subject)),
            Changes::of);

    public Explanation {
        clauses = List.copyOf(clauses);
    }

    /**
     * Explains a step of any agenda at any moment; one that is not there gets a plain answer.
     *
     * @param history the events of the agenda, oldest first; with all of them causes are traced, with none of them the
     *     agenda alone is read
     */
    public static Explanation of(
            Agenda agenda, Definitions definitions, List<Event> history, StepRef step, Instant at) {
        AgendaView view = new AgendaView(agenda, definitions, history, at);
        List<Clause> clauses = view.find(step).map(Explanation::told).orElseGet(() -> MissingStep.of(view, step));
        return new Explanation(step, clauses);
    }

    private static List<Clause> told(StepInView subject) {
        List<Clause> clauses = new ArrayList<>();
        READERS.forEach(reader -> clauses.addAll(reader.apply(subject)));
        return clauses;
    }

    /** The clauses of one kind. */
    public List<Clause> clauses(Clause.Kind kind) {
        return clauses.stream().filter(clause -> clause.kind() == kind).toList();
    }

    /** A sentence a line. */
    public String text() {
        return clauses.stream().map(Clause::words).collect(Collectors.joining("\n"));
    }

    /** {@code an explanation of knee-pain-1/mri in 7 clauses}. */
    @Override
    public String toString() {
        return "an explanation of " + step + " in " + clauses.size() + (clauses.size() == 1 ? " clause" : " clauses");
    }
}
