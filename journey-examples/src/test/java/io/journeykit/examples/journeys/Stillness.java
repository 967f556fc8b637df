package io.journeykit.examples.journeys;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Effect;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Incident;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.OpenEffect;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.kernel.Decision;
import io.journeykit.kernel.Definitions;
import io.journeykit.kernel.Kernel;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.spi.Commit;
import io.journeykit.spi.Listener;
import io.journeykit.testkit.world.World;
import io.journeykit.vocabulary.InputId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.assertj.core.api.Assertions;

/**
 * Lets all the world fall silent after each commit, in thought: about every step that was open then, somebody of the care
 * team must be asked in the end, unless it ends by itself.
 */
final class Stillness implements Listener {

    private static final int MOST_WAKES = 2_000;

    private final Definitions definitions;

    Stillness(World world) {
        Definitions.Builder all = Definitions.with();
        world.setting().calendars().forEach(all::calendar);
        world.templates().forEach(template -> all.template(template, "hash of " + template));
        definitions = all.build();
    }

    @Override
    public void committed(Commit commit) {
        Agenda agenda = commit.agenda();
        Set<StepRef> forgotten = open(agenda);
        agenda.desk().awaited().stream().filter(Stillness::isWork).forEach(work -> heard(forgotten, work));
        agenda.desk().incidents().forEach(incident -> heard(forgotten, incident));
        Instant now = agenda.progress().now();
        for (int wakes = 0; !forgotten.isEmpty(); wakes++) {
            Assertions.assertThat(wakes)
                    .as("wakes until somebody is asked about %s", forgotten)
                    .isLessThan(MOST_WAKES);
            now = agenda.wakeAt().isAfter(now) ? agenda.wakeAt() : now;
            Decision decision = Kernel.decide(agenda, new Input.Wake(InputId.of("silence")), now, definitions);
            decision.effects().forEach(effect -> heard(forgotten, effect));
            decision.events().forEach(event -> heard(forgotten, event));
            agenda = decision.agenda();
        }
    }

    private static Set<StepRef> open(Agenda agenda) {
        Set<StepRef> open = new LinkedHashSet<>();
        for (Journey journey : agenda.journeys()) {
            journey.steps().stream().filter(Step::isOpen).map(Step::ref).forEach(open::add);
        }
        return open;
    }

    private static boolean isWork(OpenEffect effect) {
        return effect.verb().equals("assign-work");
    }

    private static void heard(Set<StepRef> forgotten, OpenEffect work) {
        work.step().ifPresent(forgotten::remove);
    }

    /** One incident may stand for several steps, which it names. */
    private static void heard(Set<StepRef> forgotten, Incident incident) {
        incident.step().ifPresent(forgotten::remove);
        incident.about().ifPresent(about -> named(about, forgotten));
    }

    private static void named(Part part, Set<StepRef> forgotten) {
        if (part instanceof Part.Step step) {
            forgotten.remove(step.step());
        } else if (part instanceof Part.Several several) {
            several.parts().forEach(one -> named(one, forgotten));
        } else if (part instanceof Phrase phrase) {
            phrase.parts().values().forEach(one -> named(one, forgotten));
        }
    }

    private static void heard(Set<StepRef> forgotten, Effect effect) {
        if (effect.request() instanceof Request.AssignWork) {
            effect.step().ifPresent(forgotten::remove);
        }
    }

    private static void heard(Set<StepRef> forgotten, Event event) {
        if (event instanceof StepEvent.Ended ended) {
            forgotten.remove(ended.step());
        } else if (event instanceof NoticeEvent.IncidentRaised raised) {
            heard(forgotten, raised.incident());
        }
    }
}
