package io.journeykit.testkit.border;

import io.journeykit.Beginning;
import io.journeykit.Journeys;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Report;
import io.journeykit.agenda.Signal;
import io.journeykit.spi.InputRefused;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Steps;
import io.journeykit.testkit.oracle.Clause;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.InputId;
import io.journeykit.vocabulary.Value;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Law 21 at the door: another content under a used id is refused, whatever the first was. */
final class UsedIds {

    static final Clause AFTER_THE_HOSTS = new Clause(
            21,
            "id-of-a-wake-or-report-is-used",
            "What is told under the id of a wake or of an effect's report is refused, unless it is the same.");
    static final Clause OF_A_BEGINNING =
            new Clause(21, "id-of-a-beginning-is-used", "Another beginning under the id of a first one is refused.");
    static final Clause OF_ANYTHING =
            new Clause(21, "id-of-an-input-is-used", "Another input under the id of a first one is refused.");

    private static final AgendaId SALLY = AgendaId.of("sally");
    private static final InputId ID = InputId.of("i-1");
    private static final Input SIGNAL = new Input.SignalReceived(ID, Signal.of("noise"));
    private static final JourneyTemplate VISIT = JourneyTemplate.named("visit")
            .version("1")
            .step(Steps.work("call", "nurse", "call-her"))
            .build();

    private UsedIds() {}

    static List<Trial> trials() {
        Input wake = new Input.Wake(ID);
        Input done = reported("k-1", Report.Done.PLAINLY);
        return List.of(
                told("a signal after a wake", wake, SIGNAL, AFTER_THE_HOSTS),
                told("a signal after a report", done, SIGNAL, AFTER_THE_HOSTS),
                told("a report of another effect", done, reported("k-2", Report.Done.PLAINLY), AFTER_THE_HOSTS),
                told("another report of the effect", done, reported("k-1", new Report.Failed("no")), AFTER_THE_HOSTS),
                told("a wake after a report", done, wake, AFTER_THE_HOSTS),
                told("a wake after a signal", SIGNAL, wake, OF_ANYTHING),
                told("another signal", SIGNAL, new Input.SignalReceived(ID, Signal.of("news")), OF_ANYTHING),
                begun("a beginning of another template", Beginning.of("visit")),
                begun("a beginning with an anchor", Beginning.of("call").anchor("a", Instant.EPOCH)),
                begun("a beginning with a parameter", Beginning.of("call").parameter("p", Value.of(1))),
                trial(
                        "a beginning after a signal",
                        door -> door.tell(SALLY, SIGNAL),
                        door -> door.begin(SALLY, Beginning.of("call").under(ID)),
                        OF_A_BEGINNING));
    }

    private static Input reported(String key, Report report) {
        return new Input.EffectReported(ID, new EffectKey(key), report);
    }

    private static Trial told(String what, Input first, Input other, Clause clause) {
        return trial(what, door -> door.tell(SALLY, first), door -> door.tell(SALLY, other), clause);
    }

    private static Trial begun(String what, Beginning other) {
        return trial(
                what,
                door -> door.begin(SALLY, Beginning.of("call").under(ID)),
                door -> door.begin(SALLY, other.under(ID)),
                OF_A_BEGINNING);
    }

    private static Trial trial(String what, Consumer<Journeys> first, Consumer<Journeys> other, Clause clause) {
        return Trial.of(
                what + " under a used id",
                witness -> {
                    try (Journeys journeys = Journeys.embedded()
                            .templates(Pathways.CALL, VISIT)
                            .adapters(new Desk(new Sight(), Desk::usual))
                            .start()) {
                        first.accept(journeys);
                        other.accept(journeys);
                        witness.broken(clause, "it was swallowed");
                    } catch (InputRefused | IllegalStateException refused) {
                        // As it should be.
                    }
                },
                clause);
    }
}
