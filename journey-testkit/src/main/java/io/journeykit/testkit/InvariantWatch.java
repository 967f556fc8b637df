package io.journeykit.testkit;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Effect;
import io.journeykit.agenda.Outbox;
import io.journeykit.agenda.Outreach;
import io.journeykit.agenda.Person;
import io.journeykit.agenda.Preferences;
import io.journeykit.agenda.Request;
import io.journeykit.kernel.Kernel;
import io.journeykit.policy.Budget;
import io.journeykit.policy.Usage;
import io.journeykit.spi.Commit;
import io.journeykit.spi.Listener;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Channel;
import io.journeykit.vocabulary.Priority;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;

/**
 * Watches that what must always hold does hold after each commit, and fails the test at the first at which it does not:
 * the events fold to the agenda, every open step has an owner and a deadline, every live agenda a wake-up, and no contact
 * goes out without consent, outside the window or over the budget.
 */
public final class InvariantWatch implements Listener {

    private final Map<AgendaId, Agenda> last = new HashMap<>();

    /** One that has seen nothing yet. */
    public InvariantWatch() {}

    @Override
    public void committed(Commit commit) {
        Agenda before = last.getOrDefault(commit.id(), Agenda.empty(commit.id()));
        Assertions.assertThat(Kernel.evolve(before, commit.events()))
                .as("the agenda that the events fold to")
                .isEqualTo(commit.agenda());
        JourneyAssertions.assertThat(commit.agenda())
                .everyOpenStepHasOwnerAndDeadline()
                .isWokenWhileLive();
        commit.effects().forEach(effect -> contactIsAllowed(commit.agenda(), effect));
        last.put(commit.id(), commit.agenda());
    }

    private static void contactIsAllowed(Agenda agenda, Effect effect) {
        if (effect.request() instanceof Request.SendMessage message) {
            contactIsAllowed(agenda, new Contacted(message.outreach(), message.to(), message.priority()));
        } else if (effect.request() instanceof Request.AskPatient question) {
            contactIsAllowed(agenda, new Contacted(question.outreach(), question.to(), question.priority()));
        }
    }

    private record Contacted(long outreach, Address to, Priority priority) {}

    private static void contactIsAllowed(Agenda agenda, Contacted contacted) {
        Person person = agenda.person();
        Instant now = agenda.progress().now();
        agenda.outbox().open().stream()
                .filter(outreach -> outreach.id() == contacted.outreach())
                .map(Outreach::urgency)
                .forEach(urgency -> Assertions.assertThat(person.consentsTo(urgency.purpose(), contacted.to()))
                        .as(
                                "consent to a contact for %s by %s",
                                urgency.purpose(), contacted.to().channel())
                        .isTrue());
        Preferences preferences = person.preferences();
        Channel channel = contacted.to().channel();
        Assertions.assertThat(contacted.priority().passesWindow()
                        || preferences.contact().allows(channel, now, preferences.zones()))
                .as(
                        "contact at %s inside the window %s",
                        now.atZone(preferences.zone()), preferences.contact().window(channel))
                .isTrue();
        if (!contacted.priority().passesBudget() && !isReply(agenda, contacted)) {
            preferences.contact().budgets().forEach(budget -> budgetIsKept(agenda, budget, contacted));
        }
    }

    /** What answers her own choice takes no place in a budget. */
    private static boolean isReply(Agenda agenda, Contacted contacted) {
        return agenda.outbox().open().stream()
                .anyMatch(contact -> contact.id() == contacted.outreach() && contact.isReply());
    }

    private static void budgetIsKept(Agenda agenda, Budget budget, Contacted contacted) {
        Instant now = agenda.progress().now();
        List<Instant> earlier = agenda.outbox().counted().stream()
                .takeWhile(one -> one.outreach() != contacted.outreach())
                .map(Outbox.Counted::at)
                .toList();
        for (ZoneId zone : agenda.person().preferences().zones()) {
            Usage usage = new Usage(now, zone, earlier);
            Assertions.assertThat(budget.roomFor(contacted.priority(), usage))
                    .as("room within %s after %s", budget, usage)
                    .isEqualTo(now);
        }
    }
}
