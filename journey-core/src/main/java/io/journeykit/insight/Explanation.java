package io.journeykit.insight;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Event;
import io.journeykit.kernel.Definitions;
import io.journeykit.spi.Undelivered;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.words.AgendaNames;
import io.journeykit.words.Names;
import io.journeykit.words.Reader;
import io.journeykit.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why a step stands as it does: why now or not yet, why then and not earlier, what happens next by itself, and what would
 * change it. Written for a care coordinator.
 *
 * @param view for whom it is told, unless for somebody else: a care team that speaks English, on the step's clocks
 * @param clauses in the order in which they are told
 */
public record Explanation(StepRef step, Viewpoint view, List<Clause> clauses) {

    private static final List<Function<StepInView, List<Clause>>> READERS = List.of(
            Background::of,
            subject -> Obstacles.of(subject).stream().map(Obstacle::clause).toList(),
            Knowledge::of,
            Schedule::of,
            Timings::of,
            Choices::of,
            Contacts::of,
            Attempts::of,
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
    @SuppressWarnings("exports")
    public static Explanation of(
            Agenda agenda, Definitions definitions, List<Event> history, StepRef step, Instant at) {
        return of(new AgendaView(agenda, definitions, history, at, List.of()), step);
    }

    /**
     * The same, where some of what it asks for could not be handed over yet.
     *
     * @param undelivered what is told of by {@link io.journeykit.spi.EffectQueue#undelivered}
     */
    @SuppressWarnings("exports")
    public static Explanation of(
            Agenda agenda,
            Definitions definitions,
            List<Event> history,
            List<Undelivered> undelivered,
            StepRef step,
            Instant at) {
        return of(new AgendaView(agenda, definitions, history, at, undelivered), step);
    }

    private static Explanation of(AgendaView view, StepRef step) {
        Optional<StepInView> subject = view.find(step);
        List<Clause> clauses = subject.map(Explanation::told).orElseGet(() -> MissingStep.of(view, step));
        LocalClock clock = subject.map(StepInView::wall).orElse(view.patient());
        AgendaNames names = Names.of(view.agenda(), view.definitions()).in(step.journey());
        Reader team = Reader.careTeam(Locale.ENGLISH, clock.zone()).at(view.at());
        return new Explanation(step, new Viewpoint(names, team), clauses);
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

    /** A sentence a line, for the care team, without the names of people and places. */
    public String text() {
        return text(Words.standard(), view.reader());
    }

    /** A sentence a line. */
    public String text(Words words, Reader reader) {
        return sentences(clauses, words, reader).collect(Collectors.joining("\n"));
    }

    /** The sentences of one kind. */
    public List<String> sentences(Clause.Kind kind, Words words, Reader reader) {
        return sentences(clauses(kind), words, reader).toList();
    }

    /** One of its clauses as a sentence; empty where it cannot be said to that reader. */
    public Optional<String> sentence(Clause clause, Words words, Reader reader) {
        return view.in(words).sentence(clause.phrase(), reader);
    }

    private Stream<String> sentences(List<Clause> told, Words words, Reader reader) {
        return told.stream().flatMap(clause -> sentence(clause, words, reader).stream());
    }

    /** {@code an explanation of knee-pain-1/mri in 7 clauses}. */
    @Override
    public String toString() {
        return "an explanation of " + step + " in " + clauses.size() + (clauses.size() == 1 ? " clause" : " clauses");
    }
}
