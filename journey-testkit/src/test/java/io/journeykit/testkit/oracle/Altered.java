package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.Effect;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Said;
import io.journeykit.spi.Commit;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Reply;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.testkit.play.Chronicle.Asked;
import io.journeykit.testkit.play.Chronicle.Committed;
import io.journeykit.testkit.play.Chronicle.Entry;
import io.journeykit.vocabulary.StepRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A chronicle in which one thing is other than it was, to show that a law would have noticed. */
final class Altered {

    private final Chronicle chronicle;

    private Altered(Chronicle chronicle) {
        this.chronicle = chronicle;
    }

    static Altered of(Chronicle chronicle) {
        return new Altered(chronicle);
    }

    /** What a step says is said in other words. */
    Chronicle saying(String step, UnaryOperator<String> words) {
        return each(entry -> isSaidBy(step, entry) ? reworded((Asked) entry, words) : entry);
    }

    /** What a step says goes to another address. */
    Chronicle to(String step, Address address) {
        return each(
                entry -> isSaidBy(step, entry) ? with((Asked) entry, request -> readdressed(request, address)) : entry);
    }

    /** What a step says is handed over by so much later, or earlier. */
    Chronicle shifted(String step, Duration by) {
        return each(entry -> isSaidBy(step, entry)
                ? new Asked(entry.at().plus(by), ((Asked) entry).delivery(), ((Asked) entry).reply())
                : entry);
    }

    /** What a step says first is handed over only behind the last entry that is so, at its time. */
    Chronicle movedBehind(String step, Predicate<Entry> last) {
        List<Entry> entries = new ArrayList<>(chronicle.entries());
        Asked said = first(step);
        entries.remove(said);
        int place = entries.size() - 1;
        while (!last.test(entries.get(place))) {
            place--;
        }
        entries.add(place + 1, new Asked(entries.get(place).at(), said.delivery(), said.reply()));
        return with(entries);
    }

    /** What a step says first is tried once more, in other words. */
    Chronicle triedAgain(String step, UnaryOperator<String> words) {
        List<Entry> entries = new ArrayList<>(chronicle.entries());
        Asked said = first(step);
        Said other = reworded(said, words).delivery().words();
        Delivery delivery = new Delivery(said.agenda(), said.delivery().effect(), 2, Optional.of(other));
        entries.add(entries.indexOf(said) + 1, new Asked(said.at(), delivery, Reply.done()));
        return with(entries);
    }

    /** Some events were never decided, nor anything handed over that was asked for by them. */
    Chronicle without(Predicate<Event> events, Predicate<Asked> asked) {
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : chronicle.entries()) {
            if (entry instanceof Committed committed) {
                entries.add(without(committed, events));
            } else if (!(entry instanceof Asked one && asked.test(one))) {
                entries.add(entry);
            }
        }
        return with(entries);
    }

    Chronicle each(UnaryOperator<Entry> change) {
        return with(chronicle.entries().stream().map(change).toList());
    }

    private Asked first(String step) {
        return chronicle.entries().stream()
                .filter(entry -> isSaidBy(step, entry))
                .map(Asked.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private Chronicle with(List<Entry> entries) {
        return new Chronicle(chronicle.world(), entries, chronicle.agendas());
    }

    private static boolean isSaidBy(String step, Entry entry) {
        return entry instanceof Asked asked
                && Messages.isSaid(asked)
                && asked.delivery()
                        .step()
                        .map(StepRef::step)
                        .filter(id -> id.value().equals(step))
                        .isPresent();
    }

    private static Entry with(Asked asked, Function<Request, Request> change) {
        Effect effect = asked.delivery().effect();
        Effect other = new Effect(effect.key(), effect.step(), effect.notAfter(), change.apply(effect.request()));
        return new Asked(
                asked.at(),
                new Delivery(
                        asked.agenda(),
                        other,
                        asked.delivery().attempt(),
                        asked.delivery().said()),
                asked.reply());
    }

    private static Asked reworded(Asked asked, UnaryOperator<String> words) {
        Said said = asked.delivery().words();
        SortedMap<String, String> choices = new TreeMap<>(said.choices());
        choices.replaceAll((key, choice) -> words.apply(choice));
        Said other = new Said(said.language(), words.apply(said.body()), choices);
        return new Asked(asked.at(), asked.delivery().saying(other), asked.reply());
    }

    private static Request readdressed(Request request, Address to) {
        Request.SendMessage said = (Request.SendMessage) request;
        return new Request.SendMessage(
                said.outreach(), to, said.language(), said.text(), said.says().get(0), said.priority());
    }

    private static Committed without(Committed committed, Predicate<Event> events) {
        Commit commit = committed.commit();
        List<Event> left = commit.events().stream().filter(events.negate()).toList();
        return new Committed(
                committed.at(), new Commit(commit.expected(), commit.input(), commit.agenda(), left, commit.effects()));
    }

    @Override
    public String toString() {
        return "altered " + chronicle;
    }
}
