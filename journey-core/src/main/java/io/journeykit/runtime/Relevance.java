package io.journeykit.runtime;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.OpenEffect;
import io.journeykit.agenda.Outreach;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Step;
import io.journeykit.spi.Delivery;
import java.util.Optional;

/** Whether an effect is still wanted, as the agenda now stands. */
final class Relevance {

    private Relevance() {}

    static boolean isWanted(Agenda agenda, Delivery delivery) {
        return isAwaited(agenda, delivery)
                && !isTooLateForItsStep(agenda, delivery)
                && !lacksAMessage(agenda, delivery);
    }

    /** The contact that goes as this, where it is one that is still wanted. */
    private static Optional<Outreach> contact(Agenda agenda, Delivery delivery) {
        return agenda.outbox().open().stream()
                .filter(outreach -> outreach.goesAs(delivery.key()))
                .findFirst();
    }

    private static boolean isContact(Delivery delivery) {
        Request request = delivery.effect().request();
        return request instanceof Request.SendMessage || request instanceof Request.AskPatient;
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
        Optional<Outreach> contact = isContact(delivery) ? contact(agenda, delivery) : Optional.empty();
        if (isContact(delivery) && contact.isEmpty()) {
            return true;
        }
        if (contact.filter(Outreach::isNews).isPresent()) {
            return false;
        }
        return delivery.step().isPresent()
                && !delivery.effect().request().outlivesItsStep()
                && agenda.step(delivery.step().get()).filter(Step::isOpen).isEmpty();
    }
}
