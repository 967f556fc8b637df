package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Input;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.Signal;
import io.journeykit.template.Declaration;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepTemplate;
import io.journeykit.testkit.oracle.Inputs.Telling;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Value;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Law 19: what is told and does not fit what the template says is refused with a reason, or shown. */
final class ValuesFit implements Law {

    private static final Clause TYPE = new Clause(
            19,
            "type-is-checked",
            "A fact that is of another type than a template that reads it says is refused or shown.");
    private static final Clause OCCURRENCE =
            new Clause(19, "occurrence-can-be", "A signal about an occurrence that can never be is refused or shown.");
    private static final Clause BEGUN = new Clause(
            19,
            "begun-with-all-it-needs",
            "A journey without an anchor or a parameter that it needs does not begin, and is refused or shown.");

    @Override
    public List<Clause> clauses() {
        return List.of(TYPE, OCCURRENCE, BEGUN);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        for (Telling telling : books.inputs().all()) {
            if (telling.led().isPresent()) {
                new Taken(books, telling, telling.led().get()).judge(verdicts);
            }
        }
    }

    /** Something that the library took. */
    private record Taken(Books books, Telling telling, State state) {

        void judge(Verdicts verdicts) {
            if (telling.input() instanceof Input.ReportFacts report) {
                templates(report).forEach(template -> facts(template.facts(), report.facts(), verdicts));
            } else if (telling.input() instanceof Input.BeginJourney begin) {
                begin(begin, verdicts);
            } else {
                telling.signal().ifPresent(signal -> occurrence(signal, verdicts));
            }
        }

        private Stream<JourneyTemplate> templates(Input.ReportFacts report) {
            return state.before().journeys().stream()
                    .filter(Journey::isOpen)
                    .filter(journey ->
                            report.journey().map(journey.id()::equals).orElse(true))
                    .flatMap(journey -> books.template(journey.id()).stream());
        }

        private void facts(List<Declaration> declared, SortedMap<FactName, Value> told, Verdicts verdicts) {
            for (Declaration one : declared) {
                Value value = told.get(one.name());
                if (value != null && !JourneyFacts.fits(one.type(), value)) {
                    String word = one.name().value();
                    judge(finding(TYPE, word + " is told as " + value, "it is to be a " + one.type()), word, verdicts);
                }
            }
        }

        private void begin(Input.BeginJourney begin, Verdicts verdicts) {
            Optional<JourneyTemplate> template = books.world().templates().stream()
                    .filter(one -> one.ref().equals(begin.template()))
                    .findFirst();
            if (template.isEmpty() || state.before().person().died().isPresent()) {
                return;
            }
            facts(template.get().parameters(), begin.parameters(), verdicts);
            boolean anchored =
                    begin.anchors().keySet().containsAll(template.get().anchors());
            boolean given = template.get().parameters().stream()
                    .filter(Declaration::required)
                    .allMatch(one -> begin.parameters().containsKey(one.name()));
            if (!anchored || !given) {
                begun(begin, verdicts);
            }
        }

        private void begun(Input.BeginJourney begin, Verdicts verdicts) {
            boolean begins = state.events().stream().anyMatch(JourneyEvent.Begun.class::isInstance);
            if (begins) {
                verdicts.met(BEGUN);
                verdicts.broken(finding(BEGUN, begin.template() + " began", "it lacks what it needs"));
            } else {
                String id = begin.template().id();
                judge(finding(BEGUN, "nobody was shown that " + id + " did not begin", "it should be"), id, verdicts);
            }
        }

        private void occurrence(Signal signal, Verdicts verdicts) {
            if (signal.about().step().isEmpty() || signal.about().occurrence().isEmpty()) {
                return;
            }
            List<Journey> journeys = MeantStep.journeys(
                    books, state.before(), signal, signal.about().step().get());
            boolean never = !journeys.isEmpty()
                    && journeys.stream()
                            .flatMap(journey -> books.template(journey.id()).stream())
                            .flatMap(template ->
                                    template.step(signal.about().step().get()).stream())
                            .map(Taken::most)
                            .allMatch(most -> most.isPresent()
                                    && most.getAsInt()
                                            < signal.about().occurrence().get());
            if (never) {
                String step = signal.about().step().get().value();
                judge(finding(OCCURRENCE, "nobody was shown " + signal, "there is none such"), step, verdicts);
            }
        }

        /** How many occurrences there can be; absent where that depends on facts. */
        private static OptionalInt most(StepTemplate plan) {
            Repetition repeat = plan.repeat();
            if (repeat instanceof Repetition.Once) {
                return OptionalInt.of(1);
            }
            if (repeat instanceof Repetition.Every every) {
                return OptionalInt.of(every.atMost());
            }
            if (repeat instanceof Repetition.Recurs recurs) {
                return OptionalInt.of(recurs.atMost());
            }
            if (repeat instanceof Repetition.At at) {
                return OptionalInt.of(at.offsets().size());
            }
            return repeat instanceof Repetition.Course course ? OptionalInt.of(course.visits()) : OptionalInt.empty();
        }

        /** @param word what somebody who was shown it knows it by */
        private void judge(Finding finding, String word, Verdicts verdicts) {
            verdicts.met(finding.clause());
            if (!Seen.is(books, state, word)) {
                verdicts.broken(finding);
            }
        }

        private Finding finding(Clause clause, String library, String oracle) {
            return new Finding(clause, state.at(), state.after().id(), Optional.empty(), library, oracle);
        }
    }
}
