package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Because;
import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.ContactEvent;
import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Request;
import io.journeykit.spi.Port;
import io.journeykit.template.Contact;
import io.journeykit.testkit.oracle.WorkItems.Item;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** When somebody who had stopped wants to be contacted again, the work that the stop had made is taken back. */
final class StartTakesBack implements Law {

    private static final Clause START = new Clause(
            13,
            "start-takes-back-the-work-of-stop",
            "START takes back the work that STOP made, unless somebody is at it.");

    @Override
    public List<Clause> clauses() {
        return List.of(START);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        Present present = new Present();
        Map<AgendaId, List<Made>> made = new HashMap<>();
        Set<Integer> closing = books.log().of(ContactEvent.Closed.class).stream()
                .map(Log.Line::place)
                .collect(Collectors.toSet());
        for (int place = 0; place < books.chronicle().entries().size(); place++) {
            Chronicle.Entry entry = books.chronicle().entries().get(place);
            present.enter(entry);
            if (entry instanceof Chronicle.Restored) {
                made.clear();
            } else if (entry instanceof Chronicle.Committed committed) {
                List<Made> open = made.computeIfAbsent(entry.agenda(), id -> new ArrayList<>());
                Situation then = present.at(entry.agenda());
                drop(open, committed.commit().input());
                if (committed.commit().input() instanceof Input.StartContact) {
                    started(books, committed, then, open, verdicts);
                }
                if (closing.contains(place)) {
                    open.addAll(made(books, committed, then));
                }
            }
        }
    }

    /** Work that a stop has made. */
    private record Made(StepRef step, EffectKey key, Contact contact) {}

    /** That a contact of a step is suppressed, and what comes of that: silence, say, may give other work just then. */
    private record Suppressed(StepRef step, Because because) {

        static Suppressed by(StepRef step, Event event) {
            return new Suppressed(step, event.stamp().because());
        }
    }

    /** What somebody said or did about the step: it is taken care of. */
    private static void drop(List<Made> open, Input input) {
        if (input instanceof Input.SignalReceived heard) {
            open.removeIf(one ->
                    heard.signal().about().step().equals(Optional.of(one.step().step())));
        } else if (input instanceof Input.Instruct || input instanceof Input.PersonDied) {
            open.clear();
        }
    }

    /** Given out as a contact was suppressed that only a stop forbids. */
    private static List<Made> made(Books books, Chronicle.Committed committed, Situation then) {
        Set<Suppressed> suppressed = committed.commit().events().stream()
                .filter(ContactEvent.Closed.class::isInstance)
                .map(ContactEvent.Closed.class::cast)
                .filter(closed -> closed.closing() == ContactEvent.Closing.SUPPRESSED
                        && closed.stamp().because().why() == Because.Why.CONTACT_RULE)
                .flatMap(closed -> books.messages().contact(committed.agenda(), closed.outreach()).stream()
                        .map(contact -> Suppressed.by(contact.step(), closed)))
                .collect(Collectors.toSet());
        return suppressed.isEmpty()
                ? List.of()
                : committed.commit().events().stream()
                        .filter(EffectEvent.Requested.class::isInstance)
                        .map(EffectEvent.Requested.class::cast)
                        .filter(asked ->
                                asked.effect().request() instanceof Request.AssignWork work && !work.incident())
                        .filter(asked -> asked.effect()
                                .step()
                                .map(step -> Suppressed.by(step, asked))
                                .filter(suppressed::contains)
                                .isPresent())
                        .map(EffectEvent.Requested::effect)
                        .map(effect -> new Made(
                                effect.step().get(),
                                effect.key(),
                                books.template(effect.step().get())
                                        .orElseThrow()
                                        .contact()))
                        .filter(one -> isOfAStop(then.permission(), one.contact()))
                        .toList();
    }

    private static boolean isOfAStop(Permission permission, Contact contact) {
        List<ConsentRule> others = permission.rules().stream()
                .filter(rule ->
                        permission.addresses().stream().map(ConsentRule::stop).noneMatch(rule::equals))
                .toList();
        return permission.reach(contact).isEmpty()
                && permission.addresses().stream()
                        .anyMatch(address -> Agreement.permits(others, contact.purpose(), address));
    }

    private static void started(
            Books books, Chronicle.Committed start, Situation then, List<Made> open, Verdicts verdicts) {
        Instant soon = start.at().plus(Books.AT_ONCE);
        if (books.wasDown(Port.WORKLIST, start.at(), soon) || !soon.isBefore(books.until())) {
            return;
        }
        for (Made made : open) {
            Optional<Item> item = books.work().all().stream()
                    .filter(one ->
                            one.key().equals(made.key()) && one.isAt(start.at().minusNanos(1)))
                    .findFirst();
            if (item.isPresent() && !then.permission().reach(made.contact()).isEmpty()) {
                verdicts.met(START);
                if (item.get().isAt(soon)) {
                    verdicts.broken(new Finding(
                            START,
                            start.at(),
                            start.agenda(),
                            Optional.of(made.step()),
                            "the work is still on the list",
                            "she may be contacted again, and nobody is at it"));
                }
            }
        }
    }
}
