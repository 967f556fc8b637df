package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.testkit.oracle.ToldValues.ValueTold;
import io.journeykit.testkit.world.Deed;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Fact;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.vocabulary.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Law 18: of all that was told of a fact, as an answer, with a signal or in a report, the newest is what a journey reads. */
final class NewestOfAllIsRead implements Law {

    private static final Clause READ = new Clause(
            18,
            "newest-of-all-is-read",
            "Of the values that sources without ranks told of a fact, of the person or of a journey, that journey reads the"
                    + " one with the newest effective time.");

    @Override
    public List<Clause> clauses() {
        return List.of(READ);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        Told told = new Told(books, verdicts);
        Set<AgendaId> untouched = Merges.untouched(books);
        books.agendas().stream()
                .filter(untouched::contains)
                .forEach(agenda -> books.judged(agenda).forEach(told::take));
    }

    /** Of whom it was told: of a person, or of one journey of that person. */
    private record Whose(AgendaId agenda, Optional<JourneyId> journey, FactName name) {}

    private static final class Told {
        private final Books books;
        private final Verdicts verdicts;
        private final Map<Whose, List<ValueTold>> told = new HashMap<>();
        private final Set<FactName> doubtful = new HashSet<>();

        Told(Books books, Verdicts verdicts) {
            this.books = books;
            this.verdicts = verdicts;
            for (JourneyTemplate template : books.world().templates()) {
                template.parameters().forEach(one -> doubtful.add(one.name()));
            }
            Deeds.of(books.world())
                    .filter(deed -> deed instanceof Deed.Reports reports && isRanked(reports))
                    .forEach(deed ->
                            doubtful.addAll(((Deed.Reports) deed).facts().keySet()));
        }

        /** What is told under a status, or in the place of another, need not win by being newest. */
        private static boolean isRanked(Deed.Reports reports) {
            return reports.provenance().status().isPresent()
                    || reports.provenance().corrects().isPresent();
        }

        void take(State state) {
            Set<FactName> news = new HashSet<>();
            if (state.commit().input() instanceof Input.ReportFacts report
                    && report.journey().isEmpty()) {
                report.facts()
                        .forEach((name, value) -> add(
                                state,
                                new Whose(state.after().id(), Optional.empty(), name),
                                new ValueTold(value, report.effective().orElse(state.at()), report.source())));
                news.addAll(report.facts().keySet());
            }
            for (Event event : state.events()) {
                if (event instanceof JourneyEvent.FactRecorded recorded) {
                    Fact fact = recorded.fact();
                    add(
                            state,
                            new Whose(state.after().id(), Optional.of(recorded.journey()), fact.name()),
                            new ValueTold(fact.value(), fact.effective(), fact.source()));
                    news.add(fact.name());
                }
            }
            news.forEach(name -> judge(state, name));
        }

        /** What is told of the future, or does not fit where it is read, is another law's matter. */
        private void add(State state, Whose whose, ValueTold value) {
            if (value.effective().isAfter(state.at()) || !fits(whose.name(), value.value())) {
                doubtful.add(whose.name());
            }
            told.computeIfAbsent(whose, none -> new ArrayList<>()).add(value);
        }

        private boolean fits(FactName name, Value value) {
            return books.world().templates().stream().allMatch(template -> JourneyFacts.isOne(template, name, value));
        }

        private void judge(State state, FactName name) {
            if (doubtful.contains(name)) {
                return;
            }
            for (Journey journey : state.after().journeys()) {
                boolean reads = books.template(journey.id())
                        .filter(template -> template.facts().stream()
                                .anyMatch(one -> one.name().equals(name)))
                        .isPresent();
                if (reads && journey.isOpen()) {
                    judge(state, name, journey);
                }
            }
        }

        private void judge(State state, FactName name, Journey journey) {
            List<ValueTold> all = all(state.after(), name, journey);
            Optional<ValueTold> newest = newest(all);
            if (newest.isEmpty()
                    || all.stream().map(ValueTold::effective).distinct().count() < 2) {
                return;
            }
            verdicts.met(READ);
            Optional<Fact> read = JourneyFacts.find(state.after(), journey, name);
            if (read.filter(fact -> newest.get().says(fact.value())).isEmpty()) {
                verdicts.broken(new Finding(
                        READ,
                        state.at(),
                        state.after().id(),
                        Optional.empty(),
                        journey.id() + " reads " + name + " as of "
                                + read.map(Fact::effective)
                                        .map(Instant::toString)
                                        .orElse("never"),
                        "the newest that was told is as of " + newest.get().effective()));
            }
        }

        /** What was told of the person, of the journey, and of that for which it is run. */
        private List<ValueTold> all(Agenda agenda, FactName name, Journey journey) {
            List<ValueTold> all = new ArrayList<>(of(agenda, Optional.empty(), name));
            Optional<Journey> one = Optional.of(journey);
            while (one.isPresent()) {
                all.addAll(of(agenda, Optional.of(one.get().id()), name));
                one = one.get().origin().parent().map(StepRef::journey).flatMap(agenda::journey);
            }
            return all;
        }

        private List<ValueTold> of(Agenda agenda, Optional<JourneyId> journey, FactName name) {
            return told.getOrDefault(new Whose(agenda.id(), journey, name), List.of());
        }

        private static Optional<ValueTold> newest(List<ValueTold> all) {
            ToldValues values = new ToldValues();
            all.forEach(values::add);
            return values.newest();
        }
    }
}
