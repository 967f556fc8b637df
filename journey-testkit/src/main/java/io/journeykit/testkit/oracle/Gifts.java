package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.ContactEvent;
import io.journeykit.agenda.Effect;
import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Outreach;
import io.journeykit.agenda.Request;
import io.journeykit.spi.Reply;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The oracle's book of what steps gave to whom: questions, work items and requests, from being wanted until they are over. */
final class Gifts {

    private final Map<StepRef, List<Gift>> ofSteps = new HashMap<>();
    private final Map<EffectKey, Gift> byKey = new HashMap<>();

    private Gifts() {}

    static Gifts of(Books books) {
        Gifts gifts = new Gifts();
        Course.of(books, gifts::enter, entry -> {
            if (entry instanceof Chronicle.Asked asked) {
                gifts.enter(asked);
            }
        });
        return gifts;
    }

    /** Something for somebody; it is theirs from when its port took it. */
    static final class Gift {
        final Owner to;
        final String what;
        final Instant wanted;
        Optional<Instant> taken = Optional.empty();
        Optional<Instant> over = Optional.empty();

        Gift(Owner to, String what, Instant wanted) {
            this.to = to;
            this.what = what;
            this.wanted = wanted;
        }

        /** Whether it was still to be taken at that time. */
        boolean isWaitingAt(Instant time) {
            return !wanted.isAfter(time)
                    && taken.map(time::isBefore).orElse(true)
                    && over.map(time::isBefore).orElse(true);
        }

        boolean isGivenAt(Instant time) {
            return taken.map(at -> !at.isAfter(time)).orElse(false)
                    && over.map(time::isBefore).orElse(true);
        }
    }

    /** What a step gave, in the order in which it was wanted. */
    List<Gift> of(StepRef step) {
        return ofSteps.getOrDefault(step, List.of());
    }

    private void enter(State state) {
        state.events().forEach(event -> enter(state, event));
    }

    private void enter(State state, Event event) {
        if (event instanceof ContactEvent.Wanted wanted) {
            if (wanted.contact().answer().isPresent()) {
                add(wanted.contact().step(), new Gift(Owner.PATIENT, text(wanted.contact()), state.at()));
            }
        } else if (event instanceof ContactEvent.Closed || event instanceof ContactEvent.Failed) {
            long id = ((ContactEvent) event).outreach();
            contact(state, id).ifPresent(contact -> end(contact, event, state.at()));
        } else if (event instanceof EffectEvent.Requested requested) {
            requested(requested.effect(), state.at());
        } else if (event instanceof EffectEvent.Settled settled) {
            Gift gift = byKey.get(settled.key());
            if (gift != null && gift.taken.isEmpty() && gift.over.isEmpty()) {
                gift.over = Optional.of(state.at());
            }
        }
    }

    private static String text(Outreach contact) {
        return contact.wording().text();
    }

    /** A contact by its number, which is its agenda's, and another one after a merge. */
    private static Optional<Outreach> contact(State state, long id) {
        for (Event event : state.events()) {
            if (event instanceof ContactEvent.Wanted wanted && wanted.outreach() == id) {
                return Optional.of(wanted.contact());
            }
        }
        Agenda before = state.before();
        return before.outbox().open().stream().filter(one -> one.id() == id).findFirst();
    }

    /** One that failed is still wanted, elsewhere. */
    private void end(Outreach contact, Event event, Instant at) {
        for (Gift gift : List.copyOf(of(contact.step()))) {
            if (gift.to == Owner.PATIENT && gift.what.equals(text(contact)) && gift.over.isEmpty()) {
                gift.over = Optional.of(at);
                if (event instanceof ContactEvent.Failed) {
                    add(contact.step(), new Gift(Owner.PATIENT, gift.what, at));
                }
            }
        }
    }

    private void requested(Effect effect, Instant at) {
        Optional<Owner> to = to(effect.request());
        if (to.isPresent() && effect.step().isPresent()) {
            Gift gift = new Gift(to.get(), effect.request().verb(), at);
            byKey.put(effect.key(), gift);
            add(effect.step().get(), gift);
        }
    }

    private static Optional<Owner> to(Request request) {
        if (request instanceof Request.AssignWork) {
            return Optional.of(Owner.CARE_TEAM);
        }
        boolean contact = request instanceof Request.SendMessage || request instanceof Request.AskPatient;
        boolean nobody = request instanceof Request.FindSlots || request instanceof Request.WithdrawWork;
        return contact || nobody ? Optional.empty() : Optional.of(Owner.PARTNER);
    }

    private void enter(Chronicle.Asked asked) {
        if (!(asked.reply() instanceof Reply.Done || asked.reply() instanceof Reply.Accepted)) {
            return;
        }
        Request request = asked.delivery().effect().request();
        if (request instanceof Request.AskPatient question
                && asked.delivery().step().isPresent()) {
            asked(asked.delivery().step().get(), question, asked.at());
        } else if (request instanceof Request.WithdrawWork withdraw) {
            Gift gift = byKey.get(withdraw.assigned());
            if (gift != null && gift.over.isEmpty()) {
                gift.over = Optional.of(asked.at());
            }
        } else {
            Gift gift = byKey.get(asked.delivery().key());
            if (gift != null && gift.taken.isEmpty()) {
                gift.taken = Optional.of(asked.at());
            }
        }
    }

    private void asked(StepRef step, Request.AskPatient question, Instant at) {
        Optional<Gift> waiting = of(step).stream()
                .filter(gift -> gift.to == Owner.PATIENT && gift.what.equals(question.text()))
                .filter(gift -> gift.taken.isEmpty() && gift.over.isEmpty())
                .findFirst();
        Gift gift = waiting.orElseGet(() -> add(step, new Gift(Owner.PATIENT, question.text(), at)));
        gift.taken = Optional.of(at);
    }

    private Gift add(StepRef step, Gift gift) {
        ofSteps.computeIfAbsent(step, one -> new ArrayList<>()).add(gift);
        return gift;
    }

    @Override
    public String toString() {
        return "what " + ofSteps.size() + " steps gave";
    }
}
