package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Outreach;
import io.journeykit.vocabulary.AgendaId;
import java.time.Instant;

/**
 * A contact that came to be wanted.
 *
 * @param place in the chronicle
 * @param then how things stood once that was decided
 */
record Wish(int place, Instant at, AgendaId agenda, Outreach contact, Part part, Situation then) {
    @Override
    public String toString() {
        return contact.toString();
    }
}
