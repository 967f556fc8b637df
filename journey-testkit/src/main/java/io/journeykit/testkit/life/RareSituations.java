package io.journeykit.testkit.life;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeykit.template.Due;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.Owner;
import java.time.LocalDateTime;
import java.util.List;

/** What laws speak of, and what chance alone would hardly ever bring about. */
final class RareSituations {

    private final Setup setup;
    private final Chance chance;

    RareSituations(Setup setup) {
        this.setup = setup;
        this.chance = setup.chance();
    }

    void into(ObjectNode happenings) {
        if (!setup.addresses().isEmpty() && chance.oneIn(3)) {
            wordsOfAChoice(happenings);
        }
        if (chance.oneIn(3)) {
            toldBeforeItIsAwaited(happenings);
        }
        anotherDateOfAVisit(happenings);
        if (chance.oneIn(3)) {
            movedWithoutItsFacts(happenings);
        }
        pausedDuringASeries(happenings);
        toldWhileItIsSentAgain(happenings);
        cameWhileItIsHeld(happenings);
    }

    /** She has come for a visit of which the slot is held, and not booked yet. */
    private void cameWhileItIsHeld(ObjectNode happenings) {
        List<StepTemplate> bookings = setup.steps().stream()
                .filter(step -> step.machine().equals("booking"))
                .toList();
        if (!bookings.isEmpty() && chance.oneIn(4)) {
            ObjectNode came = happenings.putObject("came-while-it-is-held");
            came.putObject("once").put("step", chance.of(bookings).id().value()).put("in", "held");
            came.put("after", "PT0S").put("signal", chance.of("arrived", "fulfilled", "booked"));
        }
    }

    /** Somebody wants to hear nothing for a while, in which more than one contact of a series may fall due. */
    private void pausedDuringASeries(ObjectNode happenings) {
        boolean isSaidAgain = setup.steps().stream()
                .anyMatch(step -> step.kind() instanceof StepKind.Message
                        && (step.repeat() instanceof Repetition.Every || step.repeat() instanceof Repetition.Recurs));
        if (isSaidAgain && chance.oneIn(2)) {
            happenings
                    .putObject("paused-during-a-series")
                    .put("at", Setup.text(setup.start().plusDays(chance.between(1, 30))))
                    .put("snoozes", "P20D");
        }
    }

    /** What became of a transfer is told just when it is sent once more. */
    private void toldWhileItIsSentAgain(ObjectNode happenings) {
        List<StepTemplate> transfers = setup.steps().stream()
                .filter(step -> step.kind() instanceof StepKind.Transfer
                        && step.machine().equals("transfer"))
                .toList();
        if (!transfers.isEmpty() && chance.oneIn(3)) {
            ObjectNode told = happenings.putObject("told-while-it-is-sent-again");
            told.putObject("once")
                    .put("step", chance.of(transfers).id().value())
                    .put("in", "resending");
            told.put("after", "PT" + chance.between(1, 90) + "M").put("signal", chance.of("acknowledged", "cancel"));
        }
    }

    /** Somebody writes what is a choice of a question that was asked a while ago, most likely from where it was asked. */
    private void wordsOfAChoice(ObjectNode happenings) {
        List<StepTemplate> asked = setup.steps().stream()
                .filter(step -> step.kind() instanceof StepKind.Decision decision && decision.by() == Owner.PATIENT)
                .toList();
        if (!asked.isEmpty()) {
            StepTemplate step = chance.of(asked);
            ObjectNode words = happenings.putObject("words-of-a-choice");
            words.putObject("once").put("step", step.id().value()).put("in", "asked");
            words.put("after", "PT" + chance.between(14, 40) + "H")
                    .put("says", chance.of(((StepKind.Decision) step.kind()).choices()));
            ObjectNode address = setup.addresses().get(0);
            words.putObject("from")
                    .put("channel", address.get("channel").asText())
                    .put("to", address.get("to").asText());
        }
    }

    /** What a step waits for is told in the first days, of no journey. */
    private void toldBeforeItIsAwaited(ObjectNode happenings) {
        List<StepTemplate> waits = setup.steps().stream()
                .filter(step -> step.kind() instanceof StepKind.Wait && step.repeat() instanceof Repetition.Once)
                .toList();
        if (!waits.isEmpty()) {
            LocalDateTime at = setup.start().plusMinutes(chance.between(1, 3 * 24 * 60));
            happenings
                    .putObject("told-of-no-journey")
                    .put("at", Setup.text(at))
                    .put("signal", ((StepKind.Wait) chance.of(waits).kind()).signal())
                    .put("anywhere", true);
        }
    }

    /** What a visit is due from is told to be months away from where it was, once the visit is booked. */
    private void anotherDateOfAVisit(ObjectNode happenings) {
        List<StepTemplate> dated = setup.steps().stream()
                .filter(step -> step.kind() instanceof StepKind.Booking
                        && step.due().filter(RareSituations::isBounded).isPresent())
                .toList();
        if (!dated.isEmpty()) {
            StepTemplate step = chance.of(dated);
            Due due = step.due().orElseThrow();
            String anchor = ((Point.Anchor) due.from()).name();
            LocalDateTime other = setup.start().plusDays(due.latest().isPresent() ? -200 : 150);
            ObjectNode told = happenings.putObject("told-of-another-date-of-a-visit");
            told.putObject("once").put("step", step.id().value()).put("in", "booked");
            told.put("after", "PT" + chance.between(1, 50) + "M")
                    .putObject("reports")
                    .putObject(anchor)
                    .put("moment", Setup.text(other) + ":00Z");
        }
    }

    /** Whether it is counted from what can be told, and the visit can lie outside of it. */
    private static boolean isBounded(Due due) {
        return due.from() instanceof Point.Anchor
                && !due.from().equals(Point.BEGIN)
                && (due.latest().isPresent() || due.earliest().isPresent());
    }

    /** A machine whose move is guarded hears the signal of that move, whatever is known by then. */
    private void movedWithoutItsFacts(ObjectNode happenings) {
        setup.steps().stream()
                .filter(step -> setup.machine(step)
                        .filter(machine -> machine.transitions().stream()
                                .anyMatch(move -> move.from().equals("asked")
                                        && move.on().equals("fitted")
                                        && !move.guard().isNone()))
                        .isPresent())
                .findFirst()
                .ifPresent(step -> {
                    ObjectNode told = happenings.putObject("moved-without-its-facts");
                    told.putObject("once").put("step", step.id().value()).put("in", "asked");
                    told.put("after", "PT" + chance.between(1, 90) + "M").put("signal", "fitted");
                });
    }
}
