package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Input;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.planning.Slot;
import io.journeykit.spi.Commit;
import io.journeykit.template.Cancels;
import io.journeykit.template.StepKind;
import io.journeykit.testkit.oracle.Messages.Said;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The oracle's book of what people take to be so of their visits, and of what of it ceased to be so without them. */
final class Beliefs {

    private static final Set<String> REFUSES_HER_YES =
            Set.of(Meaning.GONE.word(), Meaning.RELEASE.word(), Meaning.FAILED.word(), Meaning.REFUSED.word());

    private static final Set<String> COMES = Set.of(Meaning.ARRIVED.word(), Meaning.FULFILLED.word());

    private final Map<StepRef, Belief> held = new HashMap<>();
    private final Set<StepRef> hers = new HashSet<>();
    private final List<Belief.Gone> gone = new ArrayList<>();
    private final Present present = new Present();

    private final Books books;

    private Beliefs(Books books) {
        this.books = books;
    }

    /** All that ceased to be so, in order, unless she brought it about. */
    static List<Belief.Gone> gone(Books books) {
        Beliefs beliefs = new Beliefs(books);
        Iterator<Said> said = books.messages().all().iterator();
        List<Chronicle.Entry> entries = books.chronicle().entries();
        for (int place = 0; place < entries.size(); place++) {
            Chronicle.Entry entry = entries.get(place);
            beliefs.present.enter(entry);
            if (entry instanceof Chronicle.Committed committed) {
                beliefs.decided(place, committed);
            } else if (entry instanceof Chronicle.Asked asked && Messages.isSaid(asked)) {
                beliefs.told(said.next());
            } else if (entry instanceof Chronicle.Restored) {
                beliefs.held.clear();
            }
        }
        return beliefs.gone;
    }

    /** She is told of the one visit that is meant. */
    private void told(Said said) {
        for (Part part : said.taken() ? said.parts() : List.<Part>of()) {
            for (var visit : spokenOf(part)) {
                List<Step> standing = part.meant(visit, said.then()).stream()
                        .filter(step -> step.isOpen() && Part.stands(step))
                        .toList();
                if (standing.size() == 1 && !part.isOfTheBooking(visit)) {
                    believe(said, standing.get(0));
                }
            }
        }
    }

    /** An offer only takes its date from another visit, unless its author's text speaks of that. */
    private static List<StepId> spokenOf(Part part) {
        return part.visits().stream()
                .filter(visit -> part.isContact() || part.mentions(visit))
                .toList();
    }

    private void believe(Said said, Step visit) {
        Slot slot = visit.dates().slot().orElseThrow();
        if (slot.start().isAfter(said.at())) {
            held.put(visit.ref(), new Belief(said.then().agenda().id(), visit.ref(), slot, false, said.place()));
            hers.remove(visit.ref());
        }
    }

    private void decided(int place, Chronicle.Committed committed) {
        if (committed.commit().input() instanceof Input.PersonDied) {
            held.values().removeIf(belief -> belief.agenda().equals(committed.agenda()));
        }
        Map<StepRef, Optional<Slot>> now = new HashMap<>();
        for (var event : committed.commit().events()) {
            if (event instanceof StepEvent step) {
                happened(place, committed.commit(), step, now);
            }
        }
        now.forEach((visit, slot) -> lost(place, committed, visit, slot));
    }

    /** Notes which slot a step has by now, where it has another than before, or none. */
    private void happened(int place, Commit commit, StepEvent event, Map<StepRef, Optional<Slot>> now) {
        StepRef visit = event.step();
        if (event instanceof StepEvent.SlotChosen chosen && isHerWord(commit)) {
            held.put(visit, new Belief(commit.id(), visit, chosen.slot(), true, place));
            hers.remove(visit);
        } else if (event instanceof StepEvent.VisitBooked booked) {
            held.computeIfPresent(visit, (ref, belief) -> belief.once(false));
            now.put(visit, Optional.of(booked.slot()));
        } else if (event instanceof StepEvent.SlotRedated redated) {
            now.put(visit, redated.slot());
        } else if (event instanceof StepEvent.VisitLost) {
            now.put(visit, Optional.empty());
        } else if (event instanceof StepEvent.Mirrored mirrored) {
            now.put(visit, mirrored.dates().slot());
        } else if (event instanceof StepEvent.Ended ended) {
            ended(visit, ended.outcome(), now);
        } else if (event instanceof StepEvent.Moved moved) {
            moved.on().ifPresent(on -> moved(visit, on, now));
        }
    }

    private void ended(StepRef visit, Outcome outcome, Map<StepRef, Optional<Slot>> now) {
        if (outcome == Outcome.COMPLETED) {
            held.remove(visit);
        } else {
            now.put(visit, Optional.empty());
        }
    }

    private void moved(StepRef visit, String on, Map<StepRef, Optional<Slot>> now) {
        if (on.equals(Meaning.ACCEPTED.word())) {
            hers.add(visit);
        } else if (REFUSES_HER_YES.contains(on)
                && held.containsKey(visit)
                && held.get(visit).saidYes()) {
            now.put(visit, Optional.empty());
        }
    }

    private void lost(int place, Chronicle.Committed committed, StepRef visit, Optional<Slot> now) {
        Belief belief = held.get(visit);
        if (belief == null || now.filter(belief::isOf).isPresent()) {
            return;
        }
        held.remove(visit);
        Optional<StepRef> elsewhere = elsewhere(committed, belief);
        if (elsewhere.isPresent()) {
            held.putIfAbsent(elsewhere.get(), belief.of(elsewhere.get()));
            return;
        }
        boolean ahead = belief.slot().start().isAfter(committed.at());
        boolean herDoing = hers.remove(visit)
                || isHerWord(committed.commit())
                || isHerComing(committed.commit())
                || wasReplaced(committed, visit);
        if (ahead && !herDoing) {
            gone.add(new Belief.Gone(belief, place, committed.at(), present.at(committed.agenda())));
        }
    }

    /** Another step of hers that has the same visit, so that she does not come in vain. */
    private Optional<StepRef> elsewhere(Chronicle.Committed committed, Belief belief) {
        return present.at(committed.agenda()).agenda().journeys().stream()
                .flatMap(journey -> journey.steps().stream())
                .filter(other -> other.isOpen() && Part.stands(other))
                .filter(other -> other.dates().slot().filter(belief::isOf).isPresent())
                .map(Step::ref)
                .filter(other -> !other.equals(belief.visit()))
                .findFirst();
    }

    /** Whether what a step waited for came in the place of the visit: she walked in before. */
    private boolean wasReplaced(Chronicle.Committed committed, StepRef visit) {
        return books.template(visit.journey()).stream()
                .flatMap(template -> template.steps().stream())
                .filter(step -> step.kind() instanceof StepKind.Wait)
                .filter(step -> step.cancels().stream()
                        .flatMap(cancels -> cancels.targets().stream())
                        .anyMatch(new Cancels.Target.Step(visit.step())::equals))
                .anyMatch(step -> books.at(committed.agenda(), committed.at()).journey(visit.journey()).stream()
                        .flatMap(journey -> journey.steps().stream())
                        .anyMatch(one ->
                                one.id().equals(step.id()) && one.outcome().equals(Optional.of(Outcome.COMPLETED))));
    }

    /** Whether she came, at whichever time, so that she does not come at another. */
    private static boolean isHerComing(Commit commit) {
        return commit.input() instanceof Input.SignalReceived heard
                && COMES.contains(heard.signal().name());
    }

    /** Whether the person herself said it, or told somebody to do it. */
    private static boolean isHerWord(Commit commit) {
        if (commit.input() instanceof Input.SignalReceived heard) {
            return Replies.isHers(heard.signal());
        }
        return commit.input() instanceof Input.Instruct order && order.actor().owner() == Owner.PATIENT;
    }

    @Override
    public String toString() {
        return held.size() + " beliefs";
    }
}
