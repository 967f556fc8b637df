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
        boolean nobodys = agenda.merges().into().isPresent()
                || agenda.person().died().isPresent()
                || agenda.journeys().stream()
                        .allMatch(journey -> journey.chains().isEmpty());
        if (nobodys) {
            return NONE;
        }
        Gathering gathering = new Gathering(agenda);
        agenda.journeys().stream()
                .filter(journey -> journey.isOpen() && journey.closing().isEmpty())
                .forEach(gathering::add);
        return new Claims(gathering.promised, gathering.booked, gathering.waiting);
    }

    @Override
    public String toString() {
        return promised.size() + " slots promised, " + booked.size() + " booked, " + waiting.size() + " wanted";
    }

    private record Gathering(Agenda agenda, List<Promise> promised, List<Promise> booked, List<Waiting> waiting) {

        Gathering(Agenda agenda) {
            this(agenda, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        void add(Journey journey) {
            for (Chain chain : journey.chains()) {
                for (StepRef member : chain.members()) {
                    Optional<Step> step = journey.chainOf(member).equals(Optional.of(chain))
                            ? agenda.step(member).filter(Step::isOpen)
                            : Optional.empty();
                    step.ifPresent(open -> add(chain, open));
                }
            }
        }

        private void add(Chain chain, Step step) {
            Dates dates = step.dates();
            String service = service(chain, step.ref());
            boolean visit = dates.start().isPresent() && dates.slot().isPresent();
            dates.slot().ifPresent(slot -> (visit ? booked : promised).add(kept(service, slot)));
            dates.offer().ifPresent(slot -> promised.add(kept(service, slot)));
            for (Chain.Option option : chain.options()) {
                option.slotFor(step.ref()).ifPresent(slot -> promised.add(kept(service, slot)));
            }
            if (dates.slot().isEmpty() && !step.isHeld()) {
                wait(chain, step.ref());
            }
        }

        private void wait(Chain chain, StepRef member) {
            chain.search()
                    .flatMap(search -> Optional.ofNullable(search.wants().get(member.toString()))
                            .map(want -> new Waiting(agenda.id(), member, want, search.standing(), search.open())))
                    .ifPresent(waiting::add);
        }

        private static String service(Chain chain, StepRef member) {
            return chain.search()
                    .flatMap(search -> Optional.ofNullable(search.wants().get(member.toString())))
                    .map(Waiting.Want::service)
                    .orElse("");
        }

        private static Promise kept(String service, Slot slot) {
            return new Promise(service, slot, slot.start());
        }
    }
}
