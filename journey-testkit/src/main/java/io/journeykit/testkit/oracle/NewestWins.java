package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.testkit.oracle.ToldValues.ValueTold;
import io.journeykit.testkit.world.Deed;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Fact;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Value;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Law 18: of what one source told of a fact, in whatever order, the newest by effective time is what is known. */
final class NewestWins implements Law {

    private static final Clause NEWEST = new Clause(
            18,
            "newest-effective-wins",
            "Of the values that one source told of a fact, the one with the newest effective time is known.");
    private static final Clause TIE = new Clause(
            18,
            "a-tie-is-shown",
            "Two different values that one source told of a fact for one effective time are shown at once.");

    @Override
    public List<Clause> clauses() {
        return List.of(NEWEST, TIE);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        Told told = new Told(books, verdicts, ranked(books));
        Set<AgendaId> untouched = Merges.untouched(books);
        // What was kept may be heard, and known, long after it was told.
        books.agendas().stream()
                .filter(untouched::contains)
                .forEach(agenda -> books.judged(agenda).forEach(told::take));
    }

    /** Facts of which something is told under a status, or in the place of another: there the newest need not win. */
    private static Set<FactName> ranked(Books books) {
        return Deeds.of(books.world())
                .filter(deed -> deed instanceof Deed.Reports reports
                        && (reports.provenance().status().isPresent()
                                || reports.provenance().corrects().isPresent()))
                .flatMap(deed -> ((Deed.Reports) deed).facts().keySet().stream())
                .collect(Collectors.toSet());
    }

    /** What was told of each fact, of a person or of a journey. */
    private static final class Told {
        private final Books books;
        private final Verdicts verdicts;
        private final Set<FactName> ranked;
        private final Map<Object, ToldValues> told = new HashMap<>();

        Told(Books books, Verdicts verdicts, Set<FactName> ranked) {
            this.books = books;
            this.verdicts = verdicts;
            this.ranked = ranked;
        }

        void take(State state) {
            if (state.commit().input() instanceof Input.ReportFacts report
                    && report.journey().isEmpty()) {
                Instant effective = report.effective().orElse(state.at());
                String source = source(state, effective, report.source());
                report.facts().forEach((name, value) -> {
                    if (fits(state.after(), name, value)) {
                        tell(state, name, new ValueTold(value, effective, source));
                    }
                });
            }
            for (Event event : state.events()) {
                if (event instanceof JourneyEvent.FactRecorded recorded) {
                    tell(state, recorded);
                }
            }
        }

        /** What becomes of a time still to come is another law's matter, so each that tells of one is its own source. */
        private static String source(State state, Instant effective, String source) {
            return effective.isAfter(state.at()) ? source + " of the future at " + state.moment() : source;
        }

        /** What does not fit where it is read is another law's matter. */
        private boolean fits(Agenda agenda, FactName name, Value value) {
            return !ranked.contains(name)
                    && agenda.journeys().stream()
                            .flatMap(journey -> books.template(journey.id()).stream())
                            .flatMap(template -> template.facts().stream())
                            .filter(declared -> declared.name().equals(name))
                            .allMatch(declared -> JourneyFacts.fits(declared.type(), value));
        }

        private void tell(State state, FactName name, ValueTold truth) {
            ToldValues truths = told.computeIfAbsent(List.of(state.after().id(), name), key -> new ToldValues());
            boolean tie = truths.contradict(truth);
            truths.add(truth);
            if (!truths.isOfOneSource()) {
                return;
            }
            if (tie) {
                verdicts.met(TIE);
                if (!Seen.is(books, state, name.value())) {
                    verdicts.broken(finding(
                            TIE, state, "two values of " + name + " for one time went unseen", "they contradict"));
                }
            }
            judge(
                    state,
                    name,
                    truths,
                    Optional.ofNullable(state.after().facts().byName().get(name)));
        }

        private void tell(State state, JourneyEvent.FactRecorded recorded) {
            Fact fact = recorded.fact();
            ToldValues truths = told.computeIfAbsent(List.of(recorded.journey(), fact.name()), key -> new ToldValues());
            String source = source(state, fact.effective(), fact.source());
            truths.add(new ValueTold(fact.value(), fact.effective(), source));
            state.after()
                    .journey(recorded.journey())
                    .filter(journey -> journey.isOpen() && truths.isOfOneSource())
                    .ifPresent(journey -> judge(
                            state,
                            fact.name(),
                            truths,
                            Optional.ofNullable(journey.facts().byName().get(fact.name()))));
        }

        private void judge(State state, FactName name, ToldValues truths, Optional<Fact> known) {
            Optional<ValueTold> newest = truths.newest();
            if (newest.isEmpty() || !truths.isTold()) {
                return;
            }
            verdicts.met(NEWEST);
            if (known.filter(fact -> newest.get().says(fact.value())).isEmpty()) {
                verdicts.broken(finding(
                        NEWEST,
                        state,
                        name + " is known as of " + known.map(Fact::effective),
                        "the newest that was told is as of " + newest.get().effective()));
            }
        }

        private static Finding finding(Clause clause, State state, String library, String oracle) {
            return new Finding(clause, state.at(), state.after().id(), Optional.empty(), library, oracle);
        }
    }
}
