package io.journeykit.testkit.play;

import io.journeykit.agenda.Actor;
import io.journeykit.agenda.Hold;
import io.journeykit.agenda.Incident;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Input.Instruction;
import io.journeykit.calendar.Almanac;
import io.journeykit.testkit.world.Deed;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What somebody orders in the world, told as instructions. */
record Orders(Stage stage, Almanac almanac, MeantStep meant) {

    /** Tells the order of each step or incident that is meant. */
    void give(Deed.Instructs order, Occasion occasion) {
        if (order.order() == Deed.Order.SETTLE_INCIDENTS) {
            incidents(order, occasion)
                    .forEach(incident -> tell(order, occasion, new Instruction.SettleIncident(incident.id())));
        } else {
            meant.step(order.about(), occasion)
                    .or(() -> meant.ofAnEndedJourney(order.about(), occasion))
                    .ifPresent(step -> tell(order, occasion, instruction(order, step)));
        }
    }

    private List<Incident> incidents(Deed.Instructs order, Occasion occasion) {
        Optional<StepRef> step = meant.step(order.about(), occasion);
        return stage.scene().agenda(occasion.person()).desk().incidents().stream()
                .filter(incident -> incident.step().equals(step))
                .toList();
    }

    private void tell(Deed.Instructs order, Occasion occasion, Instruction instruction) {
        Actor actor = new Actor(order.by().owner(), "somebody");
        stage.messenger()
                .tell(
                        occasion.person(),
                        new Input.Instruct(
                                stage.scene().inputId(),
                                instruction,
                                actor,
                                order.by().reason()));
    }

    private Instruction instruction(Deed.Instructs order, StepRef step) {
        return switch (order.order()) {
            case SKIP -> new Instruction.Skip(step);
            case COMPLETE -> new Instruction.Complete(step, stage.scene().now());
            case REOPEN -> new Instruction.Reopen(step);
            case RESCHEDULE -> new Instruction.Reschedule(step);
            case HOLD -> new Instruction.HoldStep(step, hold(order.by()));
            case RESUME -> new Instruction.Resume(step);
            case CANCEL_STEP -> new Instruction.CancelStep(step);
            default -> new Instruction.CancelJourney(step.journey());
        };
    }

    private Hold hold(Deed.By by) {
        Instant until = almanac.plus(stage.scene().now(), by.holds());
        return new Hold(by.owner(), until);
    }
}
