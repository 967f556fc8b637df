package io.journeykit.runtime;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.OpenEffect;
import io.journeykit.agenda.Outreach;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Step;
import io.journeykit.spi.Delivery;
import java.util.Set;

/** Whether an effect is still wanted, as the agenda now stands. */
final class Relevance {

    /** What is of no use to a step that has ended; all else winds up, is a person's work, or is a vendor's own. */
    private static final Set<Class<? extends Request>> WHILE_THE_STEP_IS_OPEN = Set.of(
            Request.HoldSlot.class,
            Request.BookSlot.class,
            Request.SendReferral.class,
            Request.TransferRecords.class,
            Request.SendMessage.class,
            Request.AskPatient.class);

    private Relevance() {}

    static boolean isWanted(Agenda agenda, Delivery delivery) {
        return isAwaited(agenda, delivery)
                && !isTooLateForItsStep(agenda, delivery)
                && !lacksAMessage(agenda, delivery);
    }

    /** Whether one of those that go as one has been taken back. */
    private static boolean lacksAMessage(Agenda agenda, Delivery delivery) {
        if (!(delivery.effect().request() instanceof Request.SendMessage message)
                || message.merged().isEmpty()) {
            return false;
        }
        int there = 0;
        for (Outreach outreach : agenda.outbox().open()) {
            there += outreach.goesAs(delivery.key()) ? 1 : 0;
        }
        return there <= message.merged().size();
    }

    private static boolean isAwaited(Agenda agenda, Delivery delivery) {
        for (OpenEffect open : agenda.desk().awaited()) {
            if (open.key().equals(delivery.key())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTooLateForItsStep(Agenda agenda, Delivery delivery) {
        return delivery.step().isPresent()
                && WHILE_THE_STEP_IS_OPEN.contains(delivery.effect().request().getClass())
                && agenda.step(delivery.step().get()).filter(Step::isOpen).isEmpty();
    }
}
