package io.journeykit.examples.play;

import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.calendar.Almanac;
import io.journeykit.examples.world.Answer;
import io.journeykit.examples.world.Sequence;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Reply;
import io.journeykit.testkit.Scene;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.vocabulary.Value;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The person of a world, as far as she answers what she is asked. */
final class Patience {

    private static final FactName CHOICE = FactName.of("choice");

    private final Scene scene;
    private final Almanac almanac;
    private final Map<String, Sequence<Answer>> answers;
    private final Counting counting = new Counting();

    Patience(Scene scene, Almanac almanac, Map<String, Sequence<Answer>> answers) {
        this.scene = scene;
        this.almanac = almanac;
        this.answers = answers;
    }

    /** A question has reached her. */
    Reply asked(Request.AskPatient question, Delivery delivery) {
        StepRef step = delivery.step().orElseThrow();
        Optional<String> key = Occasions.of(step.step().value(), question.text()).stream()
                .filter(answers::containsKey)
                .findFirst();
        Answer answer = key.map(it -> counting.next(it, answers.get(it))).orElse(Answer.NONE);
        if (!answer.isSilence()) {
            scene.at(answer.when().from(scene.now(), almanac), () -> say(answer, question, delivery));
        }
        return Reply.done();
    }

    private void say(Answer answer, Request.AskPatient question, Delivery delivery) {
        StepRef step = delivery.step().orElseThrow();
        Signal.About about = new Signal.About(
                Optional.of(step.journey()),
                Optional.of(step.step()),
                Optional.of(step.occurrence()),
                Optional.empty());
        SortedMap<FactName, Value> said = new TreeMap<>(answer.facts());
        answer.choose().ifPresent(choice -> said.put(CHOICE, Value.of(key(choice, question))));
        scene.signal(
                delivery.agenda(),
                new Signal(question.answer(), Optional.empty(), about, Optional.empty(), said, Optional.empty()));
    }

    private static String key(String choice, Request.AskPatient question) {
        return choice.equals("earliest") ? question.choices().get(0).key() : choice;
    }
}
