package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.ContactEvent;
import io.journeykit.agenda.ContactEvent.Closing;
import io.journeykit.agenda.Outreach;
import io.journeykit.agenda.Outreach.Urgency;
import io.journeykit.agenda.Outreach.Wording;
import io.journeykit.agenda.Stamp;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Phrase;
import java.util.List;
import java.util.Optional;

/** What waits to be said, or may be tried again, and names a date that has become another: it says which it is by now, as the same contact. */
final class Rewording {

    private static final String RULE = "superseded";

    private Rewording() {}

    static void look(LiveStep step) {
        List<Outreach> contacts = step.agenda().outbox().open();
        for (int i = 0; i < contacts.size(); i++) {
            Outreach open = contacts.get(i);
            if (open.step().equals(step.ref()) && !open.isNews() && mayBeSaid(step.decision(), open)) {
                Phrase says = Texts.asDatesAre(step, open.wording().says());
                if (!says.equals(open.wording().says())) {
                    instead(step, open, says);
                }
            }
        }
    }

    private static boolean mayBeSaid(DecisionBuilder decision, Outreach open) {
        return !open.isUnderWay() || ContactDispatch.isAwaited(decision, open);
    }

    private static void instead(LiveStep step, Outreach former, Phrase says) {
        Stamp stamp = step.stamp(Why.CONTACT_RULE, Name.rule(RULE));
        Wording wording = former.wording();
        Urgency urgency = former.urgency();
        if (former.isUnderWay()) {
            // Its place in the budgets is given back.
            step.emit(new ContactEvent.Deferred(former.id(), step.now(), RULE, stamp));
        }
        step.emit(new ContactEvent.Closed(former.id(), Closing.WITHDRAWN, RULE, stamp));
        Outreach outreach = new Outreach(
                former.id(),
                former.step(),
                new Wording(wording.text(), says, wording.choices()),
                former.answer(),
                new Urgency(urgency.purpose(), urgency.priority(), UsefulUntil.until(step, former.wanted())),
                former.wanted(),
                former.deferredUntil(),
                former.tried(),
                Optional.empty(),
                Optional.empty());
        step.emit(new ContactEvent.Wanted(outreach, stamp));
        step.decision().judgeContacts();
    }
}
