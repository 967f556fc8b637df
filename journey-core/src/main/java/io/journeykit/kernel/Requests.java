package io.journeykit.kernel;

import io.journeykit.agenda.Effect;
import io.journeykit.agenda.OpenEffect;
import io.journeykit.agenda.Request;
import java.util.Optional;

/** What the agenda keeps of a request while its result is awaited. */
final class Requests {

    private Requests() {}

    static OpenEffect awaited(Effect effect) {
        Request request = effect.request();
        return new OpenEffect(effect.key(), effect.step(), request.verb(), subject(request), undo(request));
    }

    private static Optional<Request> undo(Request request) {
        if (request instanceof Request.HoldSlot hold) {
            return Optional.of(new Request.ReleaseSlot(hold.service(), hold.slot()));
        }
        if (request instanceof Request.SendReferral referral) {
            return Optional.of(new Request.RequestCancellation(referral.service(), referral.to()));
        }
        return request instanceof Request.BookSlot book
                ? Optional.of(new Request.CancelBooking(book.service(), book.slot()))
                : Optional.empty();
    }

    /** The text of a work item, the contact of a message, the act of a vendor's own; else empty. */
    private static String subject(Request request) {
        if (request instanceof Request.AssignWork work) {
            return work.text();
        }
        if (request instanceof Request.SendMessage message) {
            return Long.toString(message.outreach());
        }
        if (request instanceof Request.AskPatient question) {
            return Long.toString(question.outreach());
        }
        if (request instanceof Request.Perform perform) {
            return perform.act();
        }
        return request instanceof Request.FindSlots find && find.watch() ? "watch" : "";
    }
}
