package io.journeykit.kernel;

import io.journeykit.agenda.Request;

/** What tells two open effects of one verb apart. */
final class Requests {

    private Requests() {}

    /** The text of a work item, the contact of a message, the act of a vendor's own; else empty. */
    static String subject(Request request) {
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
