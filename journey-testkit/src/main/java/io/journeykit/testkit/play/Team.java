package io.journeykit.testkit.play;

import io.journeykit.agenda.Request;
import io.journeykit.spi.Delivery;
import io.journeykit.testkit.play.ScriptedResponses.Asked;
import io.journeykit.testkit.world.Response;
import io.journeykit.testkit.world.Sequence;
import io.journeykit.vocabulary.StepRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The care team of a world: which entry of the file says what becomes of a work item. */
record Team(Map<String, Sequence<Response>> work) {

    Asked asked(Request.AssignWork item, Delivery delivery) {
        String step = delivery.step().map(StepRef::step).map(Object::toString).orElse("");
        List<String> names = item.incident() ? Occasions.ofIncident(item.text()) : Occasions.of(step, item.text());
        Optional<String> key = names.stream().filter(work::containsKey).findFirst();
        return new Asked(delivery, key.orElse(item.text()), key.map(work::get));
    }
}
