package io.journeykit.fhir.projection;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.ContactEvent;
import io.journeykit.agenda.Outreach;
import io.journeykit.fhir.projection.Snapshot.Attempt;
import io.journeykit.fhir.projection.Snapshot.Contact;
import io.journeykit.fhir.projection.Snapshot.Progress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What events changed about contacts: an agenda forgets those that are over. */
final class ContactChanges {

    private final Map<Long, Contact> contacts = new LinkedHashMap<>();
    private final Map<String, Attempt> attempts = new LinkedHashMap<>();

    List<Contact> contacts() {
        return new ArrayList<>(contacts.values());
    }

    List<Attempt> attempts() {
        return new ArrayList<>(attempts.values());
    }

    void note(ContactEvent event, Agenda before, Agenda after) {
        Optional<Outreach> found = find(after, event.outreach()).or(() -> find(before, event.outreach()));
        if (found.isEmpty()) {
            return;
        }
        Outreach outreach = found.get();
        Instant at = event.stamp().effective();
        contacts.put(outreach.id(), contact(event, outreach));
        if (event instanceof ContactEvent.Sent) {
            attempt(outreach, outreach, Progress.OPEN, Optional.empty());
        } else if (event instanceof ContactEvent.Arrived) {
            attempt(outreach, outreach, Progress.ARRIVED, Optional.of(at));
        } else if (event instanceof ContactEvent.Failed) {
            find(before, event.outreach()).ifPresent(was -> attempt(was, outreach, Progress.FAILED, Optional.of(at)));
        }
    }

    private static Contact contact(ContactEvent event, Outreach outreach) {
        if (!(event instanceof ContactEvent.Closed closed)) {
            return new Contact(outreach, Progress.OPEN, "");
        }
        return closed.closing() == ContactEvent.Closing.SETTLED
                ? new Contact(outreach, Progress.ARRIVED, "")
                : new Contact(outreach, Progress.CALLED_OFF, word(closed));
    }

    private static String word(ContactEvent.Closed closed) {
        String how = closed.closing().name().toLowerCase(Locale.ROOT);
        return closed.rule().isEmpty() ? how : how + " by " + closed.rule();
    }

    private void attempt(Outreach going, Outreach now, Progress progress, Optional<Instant> settled) {
        going.attempt()
                // One that went as part of another is shown as that one's.
                .filter(attempt -> attempt.digest().isEmpty())
                .ifPresent(attempt -> attempts.put(
                        attempt.key().value(),
                        new Attempt(attempt.key(), now, attempt.to(), attempt.at(), progress, settled)));
    }

    private static Optional<Outreach> find(Agenda agenda, long id) {
        for (Outreach outreach : agenda.outbox().open()) {
            if (outreach.id() == id) {
                return Optional.of(outreach);
            }
        }
        return Optional.empty();
    }
}
