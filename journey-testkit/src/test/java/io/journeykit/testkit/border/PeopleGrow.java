package io.journeykit.testkit.border;

import static io.journeykit.testkit.border.Balance.SALLY;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Signal;
import io.journeykit.testkit.oracle.Clause;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.InputId;
import io.journeykit.vocabulary.JourneyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Law 26: what a person's agenda makes a decision weigh. */
final class PeopleGrow {

    static final Clause AGENDA = new Clause(
            26, "agendas-weigh-what-they-are", "A decision allocates by n log n at most in what the agenda holds.");

    private static final InputId ID = InputId.of("i-1");

    private PeopleGrow() {}

    static List<Trial> trials() {
        return List.of(
                growth("a signal beside kept ones", Input.SignalReceived.class, (host, n) -> {
                            begin(host, SALLY, 1);
                            IntStream.range(0, n)
                                    .forEach(i -> host.door.signal(
                                            SALLY, Signal.of("odd-" + i).about("call")));
                            host.door.signal(SALLY, Signal.of("odd").about("call"));
                        })
                        .upTo(400, AGENDA),
                growth("rules of consent", Input.ChangeConsent.class, (host, n) -> {
                            List<ConsentRule> rules = IntStream.range(0, n)
                                    .mapToObj(i -> ConsentRule.permit("purpose-" + i))
                                    .toList();
                            begin(host, SALLY, 1);
                            host.door.tell(SALLY, new Input.ChangeConsent(ID, rules));
                        })
                        .upTo(3_200, AGENDA),
                growth("a signal beside journeys", Input.SignalReceived.class, (host, n) -> {
                            JourneyId last = begin(host, SALLY, n);
                            host.door.signal(
                                    SALLY, Signal.of("done").about("call").in(last));
                        })
                        .upTo(400, AGENDA),
                growth("a preference beside journeys", Input.ChangePreference.class, (host, n) -> {
                            begin(host, SALLY, n);
                            Outpost.makeReachable(host.door, SALLY);
                        })
                        .upTo(400, AGENDA),
                growth("journeys that a death ends", Input.PersonDied.class, (host, n) -> {
                            begin(host, SALLY, n);
                            host.door.tell(SALLY, new Input.PersonDied(ID, Optional.of(Instant.now())));
                        })
                        .upTo(240, AGENDA),
                growth("journeys that are merged", Input.MergePersons.class, (host, n) -> {
                            AgendaId other = AgendaId.of("tom");
                            begin(host, other, n);
                            Agenda absorbed = host.door.agenda(other);
                            host.door.tell(SALLY, new Input.MergePersons(ID, absorbed));
                        })
                        .upTo(400, AGENDA));
    }

    private static Growth growth(String what, Class<? extends Input> weighed, Growth.Told told) {
        return new Growth(what, weighed, n -> Pathways.CALL, told);
    }

    private static JourneyId begin(Balance host, AgendaId person, int count) {
        JourneyId last = host.door.begin("call", person);
        for (int i = 1; i < count; i++) {
            last = host.door.begin("call", person);
        }
        return last;
    }
}
