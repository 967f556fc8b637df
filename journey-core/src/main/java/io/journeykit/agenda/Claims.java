package io.journeykit.agenda;

import io.journeykit.planning.Promise;
import io.journeykit.planning.Slot;
import io.journeykit.planning.Waiting;
import io.journeykit.vocabulary.StepRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an agenda claims among all that want the same: made of the agenda alone, and stored with it.
 *
 * @param promised the slots that are offered in it, or chosen and not booked yet
 * @param booked the slots of its visits
 * @param waiting its steps for which slots were looked for, and that have none yet
 */
public record Claims(List<Promise> promised, List<Promise> booked, List<Waiting> waiting) {

    /** Those of an agenda in which nothing is sought or offered. */
    public static final Claims NONE = new Claims(List.of(), List.of(), List.of());

    public Claims {
        promised = List.copyOf(promised);
        booked = List.copyOf(booked);
        waiting = List.copyOf(waiting);
    }

    /** None of a person who has died, or is coordinated elsewhere. */
    public static Claims of(Agenda agenda) {
        if (agenda.merges().into().isPresent() || agenda.person().died().isPresent()) {
            return NONE;
        }
        Gathering gathering = new Gathering(agenda);
        List<Journey> journeys = agenda.journeys();
        for (int i = 0; i < journeys.size(); i++) {
            Journey journey = journeys.get(i);
            if (journey.isOpen() && journey.closing().isEmpty()) {
                gathering.add(journey);
            }
        }
        return gathering.isEmpty() ? NONE : new Claims(gathering.promised, gathering.booked, gathering.waiting);
    }

    @Override
    public String toString() {
        return promised.size() + " slots promised, " + booked.size() + " booked, " + waiting.size() + " wanted";
    }

    private record Gathering(Agenda agenda, List<Promise> promised, List<Promise> booked, List<Waiting> waiting) {

        Gathering(Agenda agenda) {
            this(agenda, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        boolean isEmpty() {
            return promised.isEmpty() && booked.isEmpty() && waiting.isEmpty();
        }

        void add(Journey journey) {
            for (Chain chain : journey.chains()) {
                for (StepRef member : chain.members()) {
                    Optional<Step> step = agenda.step(member);
                    // What belonged to a chain and belongs to another now is the other's.
                    if (step.isPresent()
                            && step.get().isOpen()
                            && journey.chainOf(member).orElseThrow() == chain) {
                        add(chain, step.get());
                    }
                }
            }
        }

        private void add(Chain chain, Step step) {
            Dates dates = step.dates();
            Optional<Waiting.Want> want = chain.search().flatMap(search -> search.wantOf(step.ref()));
            String service = want.map(Waiting.Want::service).orElse("");
            if (dates.slot().isPresent()) {
                (dates.start().isPresent() ? booked : promised)
                        .add(kept(service, dates.slot().get()));
            }
            dates.offer().ifPresent(slot -> promised.add(kept(service, slot)));
            for (Chain.Option option : chain.options()) {
                option.slotFor(step.ref()).ifPresent(slot -> promised.add(kept(service, slot)));
            }
            if (want.isPresent() && dates.slot().isEmpty() && !step.isHeld()) {
                wait(chain.search().get(), step.ref(), want.get());
            }
        }

        private void wait(Chain.Search search, StepRef member, Waiting.Want want) {
            waiting.add(new Waiting(agenda.id(), member, want, search.standing(), search.open()));
        }

        private static Promise kept(String service, Slot slot) {
            return new Promise(service, slot, slot.start());
        }
    }
}
