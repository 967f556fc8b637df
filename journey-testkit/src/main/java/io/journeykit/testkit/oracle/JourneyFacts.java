package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.PersonEvent;
import io.journeykit.template.Declaration;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.StepKind;
import io.journeykit.vocabulary.Fact;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.FactType;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.vocabulary.Value;
import java.util.Optional;
import java.util.stream.Stream;

/** What a journey knows: of its own facts, those of the journey that it is run for, and the person's, the newest of a name. */
final class JourneyFacts {

    private JourneyFacts() {}

    /** Judges conditions by what a journey knows. */
    static Kleene judge(Books books, Agenda agenda, Journey journey) {
        return new Kleene(name -> find(agenda, journey, name)
                .map(Fact::value)
                .filter(value -> books.template(journey.id())
                        .map(template -> isOne(template, name, value))
                        .orElse(true)));
    }

    /** The same for a journey as it was when something was decided of it, which may have ended it. */
    static Kleene judge(Books books, State state, JourneyId journey) {
        Optional<Journey> before = state.before().journey(journey);
        return new Kleene(name -> newest(Stream.of(
                        recorded(state, journey, name),
                        before.flatMap(was -> find(state.before(), was, name)),
                        ofTheWhole(state, journey, name),
                        learned(state, name),
                        Optional.ofNullable(state.before().facts().byName().get(name))))
                .map(Fact::value)
                .filter(value -> books.template(journey)
                        .map(template -> isOne(template, name, value))
                        .orElse(true)));
    }

    /** Whether facts came or went with another's record, so that no event says which were known when it was decided. */
    static boolean cameWithARecord(State state) {
        return state.events().stream()
                .anyMatch(event -> event instanceof PersonEvent.Absorbed || event instanceof PersonEvent.MergeUndone);
    }

    private static Optional<Fact> recorded(State state, JourneyId journey, FactName name) {
        return state.events().stream()
                .filter(event -> event instanceof JourneyEvent.FactRecorded one
                        && one.journey().equals(journey)
                        && one.fact().name().equals(name))
                .map(event -> ((JourneyEvent.FactRecorded) event).fact())
                .reduce((first, last) -> last);
    }

    /** What is known of the journey for which one has just begun. */
    private static Optional<Fact> ofTheWhole(State state, JourneyId journey, FactName name) {
        return state.events().stream()
                .filter(event -> event instanceof JourneyEvent.Begun begun
                        && begun.journey().equals(journey))
                .flatMap(event -> ((JourneyEvent.Begun) event).parent().stream())
                .flatMap(parent -> state.before().journey(parent.journey()).stream())
                .flatMap(whole -> find(state.before(), whole, name).stream())
                .findFirst();
    }

    private static Optional<Fact> learned(State state, FactName name) {
        return state.events().stream()
                .filter(event -> event instanceof PersonEvent.FactLearned one
                        && one.fact().name().equals(name))
                .map(event -> ((PersonEvent.FactLearned) event).fact())
                .reduce((first, last) -> last);
    }

    /** What became known by an event. */
    static Optional<Fact> told(Event event) {
        if (event instanceof PersonEvent.FactLearned learned) {
            return Optional.of(learned.fact());
        }
        return event instanceof JourneyEvent.FactRecorded recorded ? Optional.of(recorded.fact()) : Optional.empty();
    }

    static Optional<Fact> find(Agenda agenda, Journey journey, FactName name) {
        Optional<Journey> whole =
                journey.origin().parent().map(StepRef::journey).flatMap(agenda::journey);
        return newest(Stream.of(
                Optional.ofNullable(journey.facts().byName().get(name)),
                whole.isPresent()
                        ? find(agenda, whole.get(), name)
                        : Optional.ofNullable(agenda.facts().byName().get(name))));
    }

    /** The newest by effective time, of one time that which was told last, of those the first. */
    private static Optional<Fact> newest(Stream<Optional<Fact>> known) {
        return known.flatMap(Optional::stream).reduce((one, other) -> isNewer(other, one) ? other : one);
    }

    private static boolean isNewer(Fact one, Fact other) {
        return one.effective().equals(other.effective())
                ? one.recorded().isAfter(other.recorded())
                : one.effective().isAfter(other.effective());
    }

    /** Whether a value is one of those that the fact may have: of its type, and a choice where there are some. */
    static boolean isOne(JourneyTemplate template, FactName name, Value value) {
        boolean fits = Stream.concat(template.parameters().stream(), template.facts().stream())
                .filter(declared -> declared.name().equals(name))
                .map(Declaration::type)
                .allMatch(type -> fits(type, value));
        return fits
                && template.step(StepId.of(name.value()))
                        .map(step ->
                                step.kind() instanceof StepKind.Decision decision ? isChoice(decision, value) : true)
                        .orElse(true);
    }

    static boolean fits(FactType type, Value value) {
        return value.type() == type || type == FactType.CODE && value.type() == FactType.TEXT;
    }

    static boolean isChoice(StepKind.Decision decision, Value value) {
        String said = Kleene.folded(value.word());
        return decision.choices().isEmpty()
                || decision.choices().stream().map(Kleene::folded).anyMatch(said::equals);
    }
}
