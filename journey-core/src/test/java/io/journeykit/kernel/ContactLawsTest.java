package io.journeykit.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.ContactEvent;
import io.journeykit.agenda.Effect;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.Outbox;
import io.journeykit.agenda.Outreach;
import io.journeykit.agenda.Preferences;
import io.journeykit.agenda.Report;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Step;
import io.journeykit.kernel.ContactLife.Decided;
import io.journeykit.policy.Budget;
import io.journeykit.template.Contact;
import io.journeykit.vocabulary.Priority;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What holds of every contact, whatever comes, each rule judged here a second, plain way. The seed of a failure stands in
 * its message; {@code -Djourney.laws.runs} makes more of them.
 */
class ContactLawsTest {

    private static final int RUNS = 10 * Integer.getInteger("journey.laws.runs", 200);
    private static final int INPUTS = 25;

    private final Set<Long> wanted = new HashSet<>();
    private final Set<Long> closed = new HashSet<>();
    private final Set<String> takenOver = new HashSet<>();
    private int sent;

    @Test
    void no_message_goes_against_a_rule_none_is_lost_and_none_waits_for_a_less_important_one() {
        int all = 0;
        for (int seed = 1; seed <= RUNS; seed++) {
            ContactLawsTest laws = new ContactLawsTest();
            ContactLife.live(seed, INPUTS, laws::hold);
            all += laws.sent;
        }
        // Otherwise nothing was shown.
        assertThat(all).isGreaterThan(RUNS);
    }

    private void hold(Decided decided) {
        if (decided.input() instanceof Input.EffectReported told
                && (told.report() instanceof Report.Done || told.report() instanceof Report.Accepted)) {
            takenOver.add(told.key().value());
        }
        Agenda agenda = decided.before();
        List<Event> since = new ArrayList<>();
        for (Event event : decided.decision().events()) {
            if (event instanceof ContactEvent contact) {
                agenda = Kernel.evolve(agenda, since);
                since.clear();
                hold(new Scene(decided, agenda), contact);
            }
            since.add(event);
        }
        nothingIsLost(decided);
    }

    private void hold(Scene scene, ContactEvent event) {
        if (event instanceof ContactEvent.Wanted want) {
            wanted.add(want.outreach());
        } else if (event instanceof ContactEvent.Sent went) {
            sent++;
            Outreach contact = scene.find(went.outreach());
            scene.mayGo(contact, went.attempt().to());
            scene.hasRoom(contact);
            scene.keepsNobodyWaiting(contact);
        } else if (event instanceof ContactEvent.Merged merged) {
            scene.mayGo(scene.find(merged.outreach()), merged.attempt().to());
        } else if (event instanceof ContactEvent.Closed over) {
            assertThat(over.rule()).as("seed %s", scene.seed()).isNotEmpty();
            assertThat(closed.add(over.outreach()))
                    .as("seed %s: closed once", scene.seed())
                    .isTrue();
        } else if (event instanceof ContactEvent.Deferred deferred) {
            assertThat(deferred.rule()).as("seed %s", scene.seed()).isNotEmpty();
        }
    }

    private void nothingIsLost(Decided decided) {
        Agenda agenda = decided.decision().agenda();
        Set<Long> known = new HashSet<>(closed);
        for (Outreach open : agenda.outbox().open()) {
            known.add(open.id());
            boolean waitsForSomething = !open.isUnderWay()
                    ? !(decided.input() instanceof Input.Wake)
                            || open.judgedAt().isAfter(decided.now())
                    : takenOver.contains(open.attempt().get().key().value())
                            || agenda.desk().awaited().stream().anyMatch(effect -> open.goesAs(effect.key()));
            assertThat(waitsForSomething)
                    .as("seed %s: %s after %s", decided.seed(), open, decided.input())
                    .isTrue();
        }
        assertThat(known).as("seed %s", decided.seed()).isEqualTo(wanted);
        stepsWaitForTheirMessages(decided, agenda);
        assertThat(decided.decision().effects().stream()
                        .map(Effect::request)
                        .filter(one -> one instanceof Request.SendMessage || one instanceof Request.AskPatient))
                .as("seed %s", decided.seed())
                .hasSameSizeAs(decided.decision().events().stream()
                        .filter(ContactEvent.Sent.class::isInstance)
                        .toList());
    }

    private static void stepsWaitForTheirMessages(Decided decided, Agenda agenda) {
        for (Journey journey : agenda.journeys()) {
            for (Step step : journey.steps()) {
                boolean spoken = !step.isActive()
                        || !step.state().equals("sending")
                        || agenda.outbox().open().stream()
                                .anyMatch(one -> one.step().equals(step.ref()));
                assertThat(spoken)
                        .as("seed %s: %s after %s", decided.seed(), step, decided.input())
                        .isTrue();
            }
        }
    }

    /** The agenda just before an event. */
    private record Scene(Decided decided, Agenda agenda) {

        int seed() {
            return decided.seed();
        }

        Outreach find(long id) {
            return agenda.outbox().open().stream()
                    .filter(one -> one.id() == id)
                    .findFirst()
                    .orElseThrow();
        }

        void mayGo(Outreach contact, Address to) {
            assertThat(isPermitted(contact, to))
                    .as("seed %s: consent for %s to %s", seed(), contact, to)
                    .isTrue();
            assertThat(isOpen(contact, to))
                    .as("seed %s: window for %s at %s", seed(), contact, decided.now())
                    .isTrue();
            assertThat(isTimely(contact))
                    .as("seed %s: %s in time", seed(), contact)
                    .isTrue();
        }

        void hasRoom(Outreach contact) {
            assertThat(room(contact))
                    .as("seed %s: room for %s", seed(), contact)
                    .isTrue();
        }

        void keepsNobodyWaiting(Outreach contact) {
            if (contact.urgency().priority().passesBudget()) {
                return;
            }
            for (Outreach other : agenda.outbox().open()) {
                boolean higher =
                        other.urgency().priority().compareTo(contact.urgency().priority()) > 0;
                assertThat(higher && !other.isUnderWay() && couldGo(other))
                        .as("seed %s: %s waits while %s goes", seed(), other, contact)
                        .isFalse();
            }
        }

        private boolean couldGo(Outreach other) {
            boolean alone = contact(other).digest().isEmpty();
            boolean somewhere = false;
            for (Address to : agenda.person().addresses()) {
                // By the first in order that is open in time; a later one is no reason to hurry.
                if (!other.tried().contains(to) && isPermitted(other, to) && isTrusted(to)) {
                    somewhere = isOpen(other, to);
                    break;
                }
            }
            return alone && somewhere && isTimely(other) && room(other);
        }

        private boolean isTrusted(Address to) {
            return !agenda.outbox().distrusted().contains(to);
        }

        private boolean isPermitted(Outreach contact, Address to) {
            return agenda.person().consentsTo(contact.urgency().purpose(), to)
                    && !(to.shared() && contact(contact).confidential());
        }

        private boolean isOpen(Outreach contact, Address to) {
            Preferences preferences = agenda.person().preferences();
            return contact.urgency().priority().passesWindow()
                    || preferences.zones().stream()
                            .allMatch(zone -> preferences
                                    .contact()
                                    .window(to.channel())
                                    .allows(decided.now().atZone(zone).toLocalDateTime()));
        }

        private boolean isTimely(Outreach contact) {
            boolean useful =
                    contact.urgency().notAfter().filter(decided.now()::isAfter).isEmpty();
            boolean putOff = agenda.person()
                    .snooze()
                    .filter(snooze -> snooze.until().isAfter(decided.now())
                            && contact.urgency().priority().compareTo(Priority.URGENT) < 0)
                    .isPresent();
            return useful && !putOff;
        }

        private Contact contact(Outreach outreach) {
            Journey journey = agenda.journey(outreach.step().journey()).orElseThrow();
            return decided.definitions()
                    .template(journey.template())
                    .orElseThrow()
                    .step(outreach.step().step())
                    .orElseThrow()
                    .contact();
        }

        private boolean room(Outreach contact) {
            Preferences preferences = agenda.person().preferences();
            Priority priority = contact.urgency().priority();
            return priority.compareTo(Priority.URGENT) >= 0
                    || preferences.contact().budgets().stream()
                            .allMatch(budget -> preferences.zones().stream()
                                    .allMatch(zone -> room(
                                            budget, zone, 1 + (priority == Priority.ROUTINE ? budget.kept() : 0))));
        }

        private boolean room(Budget budget, ZoneId zone, int places) {
            if (budget instanceof Budget.Keeping keeping) {
                return room(keeping.of(), zone, places);
            }
            List<Instant> used = new ArrayList<>(
                    agenda.outbox().counted().stream().map(Outbox.Counted::at).toList());
            if (budget instanceof Budget.TokenBucket bucket) {
                return tokens(bucket, used) >= places - 1e-9;
            }
            return used.stream().filter(at -> isInOneStretch(budget, at, zone)).count() + places <= budget.limit();
        }

        private boolean isInOneStretch(Budget budget, Instant at, ZoneId zone) {
            LocalDate then = at.atZone(zone).toLocalDate();
            LocalDate today = decided.now().atZone(zone).toLocalDate();
            if (budget instanceof Budget.PerDay) {
                return then.equals(today);
            }
            return budget instanceof Budget.Rolling rolling
                    ? decided.now().isBefore(at.plus(rolling.length()))
                    : then.get(IsoFields.WEEK_BASED_YEAR) == today.get(IsoFields.WEEK_BASED_YEAR)
                            && then.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)
                                    == today.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        }

        private double tokens(Budget.TokenBucket bucket, List<Instant> used) {
            double tokens = bucket.limit();
            Instant last = Instant.EPOCH;
            used.add(decided.now());
            for (Instant at : used) {
                double back = (at.toEpochMilli() - last.toEpochMilli())
                        / (double) bucket.every().toMillis();
                tokens = Math.min(bucket.limit(), tokens + back) - 1;
                last = at;
            }
            return tokens + 1;
        }
    }
}
