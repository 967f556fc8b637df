package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.ContactEvent;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Outreach;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Request.Choice;
import io.journeykit.spi.Reply;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.testkit.world.World;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Priority;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The oracle's book of what was wanted to be said, and of what was handed to channels, once for each delivery. */
final class Messages {

    private final List<Said> all = new ArrayList<>();
    private final List<Wish> wishes = new ArrayList<>();
    private final List<Integer> restores = new ArrayList<>();
    private final Map<String, Outreach> numbered = new HashMap<>();
    private final Present present = new Present();

    private final AuthorsWords words;
    private final Parts parts;

    private Messages(World world) {
        this.words = AuthorsWords.of(world);
        this.parts = Parts.of(world);
    }

    static Messages of(Chronicle chronicle) {
        Messages messages = new Messages(chronicle.world());
        for (int place = 0; place < chronicle.entries().size(); place++) {
            Chronicle.Entry entry = chronicle.entries().get(place);
            messages.present.enter(entry);
            if (entry instanceof Chronicle.Asked asked) {
                messages.enter(place, asked);
            } else if (entry instanceof Chronicle.Committed committed) {
                messages.enter(place, committed);
            } else if (entry instanceof Chronicle.Restored) {
                messages.restores.add(place);
            }
        }
        return messages;
    }

    /**
     * Something handed to a channel.
     *
     * @param place in the chronicle
     * @param outreach the contact that it is an attempt of; another address is the same contact
     * @param choices what may be answered; empty for a message
     * @param answer the signal that answers it; absent for a message
     * @param taken whether the channel took it
     * @param attempt counted from 1 for each address
     * @param parts the contacts that go as this one
     * @param then how the agenda of its person stood when it was handed over, wherever she is coordinated
     */
    record Said(
            int place,
            Instant at,
            AgendaId agenda,
            Optional<StepRef> step,
            EffectKey key,
            long outreach,
            Address to,
            String language,
            String text,
            String body,
            List<Choice> choices,
            Optional<String> answer,
            Priority priority,
            boolean taken,
            int attempt,
            List<Part> parts,
            Situation then) {

        boolean isQuestion() {
            return answer.isPresent();
        }

        @Override
        public String toString() {
            return text + " by " + to.channel();
        }
    }

    /** All that was handed over, in order; a message that goes for several steps is said for each of them. */
    List<Said> all() {
        return all;
    }

    /** All that came to be wanted to be said, in order. */
    List<Wish> wishes() {
        return wishes;
    }

    /** What people may read, and what not. */
    AuthorsWords words() {
        return words;
    }

    /** Whether the store was put back between two places of the chronicle, so that the library cannot know of the first. */
    boolean isForgotten(int first, int second) {
        return restores.stream().anyMatch(place -> first < place && place < second);
    }

    /** A contact by its number in an agenda. */
    Optional<Outreach> contact(AgendaId agenda, long outreach) {
        return Optional.ofNullable(numbered.get(agenda + " " + outreach));
    }

    /** Whether it was something said to a person, or asked of one. */
    static boolean isSaid(Chronicle.Asked asked) {
        Request request = asked.delivery().effect().request();
        return request instanceof Request.SendMessage || request instanceof Request.AskPatient;
    }

    private void enter(int place, Chronicle.Asked asked) {
        Request request = asked.delivery().effect().request();
        if (isSaid(asked)) {
            enter(place, asked, request instanceof Request.AskPatient question ? question : asking(request));
        }
    }

    /** A message in the form of a question that nobody has to answer. */
    private static Request.AskPatient asking(Request said) {
        Request.SendMessage it = (Request.SendMessage) said;
        return new Request.AskPatient(
                it.outreach(), it.to(), it.language(), it.text(), it.body(), List.of(), "", it.priority());
    }

    private void enter(int place, Chronicle.Asked asked, Request.AskPatient said) {
        Situation then = present.at(present.home(asked.agenda()));
        all.add(new Said(
                place,
                asked.at(),
                asked.agenda(),
                asked.delivery().step(),
                asked.delivery().key(),
                said.outreach(),
                said.to(),
                said.language(),
                said.text(),
                said.body(),
                said.choices(),
                Optional.of(said.answer()).filter(answer -> !answer.isEmpty()),
                said.priority(),
                asked.reply() instanceof Reply.Done || asked.reply() instanceof Reply.Accepted,
                asked.delivery().attempt(),
                parts(asked, said, then),
                then));
    }

    private List<Part> parts(Chronicle.Asked asked, Request.AskPatient said, Situation then) {
        List<Part> going = new ArrayList<>();
        for (Outreach contact : then.agenda().outbox().open()) {
            if (contact.goesAs(asked.delivery().key())) {
                parts.find(contact, said.language(), then).ifPresent(going::add);
            }
        }
        return going.isEmpty() ? closed(asked, said, then) : going;
    }

    /** What was closed when it was handed over all the same. */
    private List<Part> closed(Chronicle.Asked asked, Request.AskPatient said, Situation then) {
        return contact(asked.agenda(), said.outreach())
                .filter(contact -> asked.delivery().step().equals(Optional.of(contact.step())))
                .flatMap(contact -> parts.find(contact, said.language(), then))
                .map(List::of)
                .orElse(List.of());
    }

    private void enter(int place, Chronicle.Committed committed) {
        Situation then = present.at(committed.agenda());
        String language = then.permission().preferences().language();
        for (var event : committed.commit().events()) {
            if (event instanceof ContactEvent.Wanted wanted) {
                numbered.put(committed.agenda() + " " + wanted.outreach(), wanted.contact());
                parts.find(wanted.contact(), language, then)
                        .ifPresent(part -> wishes.add(
                                new Wish(place, committed.at(), committed.agenda(), wanted.contact(), part, then)));
            }
        }
    }

    @Override
    public String toString() {
        return all.size() + " messages and questions";
    }
}
