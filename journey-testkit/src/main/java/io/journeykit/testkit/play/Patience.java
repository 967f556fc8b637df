package io.journeykit.testkit.play;

import static java.util.Objects.requireNonNull;

import io.journeykit.agenda.Input;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Reply;
import io.journeykit.testkit.Scene;
import io.journeykit.testkit.world.Answer;
import io.journeykit.testkit.world.Patient;
import io.journeykit.testkit.world.Sequence;
import io.journeykit.testkit.world.World;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.vocabulary.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The people of a world, as far as they answer what they are asked. */
final class Patience {

    private static final FactName CHOICE = FactName.of("choice");
    private static final Duration SOON = Duration.ofMinutes(1);

    private final Scene scene;
    private final Messenger messenger;
    private final World world;
    private final AskCounts counts = new AskCounts();

    Patience(Stage stage, World world) {
        this.scene = stage.scene();
        this.messenger = stage.messenger();
        this.world = world;
    }

    /** A question has reached somebody. */
    Reply asked(Request.AskPatient question, Delivery delivery) {
        Answer answer = answer(question, delivery);
        if (!answer.isSilence()) {
            Instant at = answer.when().from(scene.now(), world.setting().almanac());
            scene.at(at, () -> say(answer, question, delivery));
            if (answer.again()) {
                scene.at(at.plus(SOON), () -> say(answer, question, delivery));
            }
        }
        return Reply.done();
    }

    /** Her own, or what everybody answers. */
    private Answer answer(Request.AskPatient question, Delivery delivery) {
        List<String> names = Occasions.of(delivery.step().orElseThrow().step().value(), question.text());
        return next(delivery.agenda(), names, own(delivery.agenda()))
                .or(() -> next(delivery.agenda(), names, world.cast().answers()))
                .orElse(Answer.NONE);
    }

    private Map<String, Sequence<Answer>> own(AgendaId person) {
        return world.people().stream()
                .filter(one -> one.id().equals(person))
                .findFirst()
                .map(Patient::answers)
                .orElse(Map.of());
    }

    private Optional<Answer> next(AgendaId person, List<String> names, Map<String, Sequence<Answer>> answers) {
        return names.stream()
                .filter(answers::containsKey)
                .findFirst()
                .map(name -> counts.next(person + " " + name, requireNonNull(answers.get(name))));
    }

    private void say(Answer answer, Request.AskPatient question, Delivery delivery) {
        StepRef step = delivery.step().orElseThrow();
        Signal.About about = new Signal.About(
                Optional.of(step.journey()),
                Optional.of(step.step()),
                Optional.of(step.occurrence()),
                Optional.empty());
        SortedMap<FactName, Value> said = new TreeMap<>(answer.facts());
        List<String> keys = question.choices().stream().map(Request.Choice::key).toList();
        answer.key(keys).ifPresent(choice -> said.put(CHOICE, Value.of(choice)));
        Signal signal =
                new Signal(question.answer(), Optional.empty(), about, Optional.empty(), said, Optional.empty());
        messenger.tell(
                delivery.agenda(),
                new Input.SignalReceived(
                        scene.inputId(), answer.from().map(signal::from).orElse(signal)));
    }
}
