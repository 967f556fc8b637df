package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Chain;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Request;
import io.journeykit.spi.Reply;
import io.journeykit.template.StepTemplate;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The oracle's book of the worklist: each item that the list took, until it was taken off. */
final class WorkItems {

    private final List<Item> all = new ArrayList<>();
    private final Map<EffectKey, Integer> places = new HashMap<>();
    private final Map<StepRef, List<Integer>> ofSteps = new HashMap<>();

    private WorkItems() {}

    static WorkItems of(Chronicle chronicle) {
        WorkItems items = new WorkItems();
        for (int place = 0; place < chronicle.entries().size(); place++) {
            if (chronicle.entries().get(place) instanceof Chronicle.Asked asked && isTaken(asked)) {
                items.enter(asked, place);
            }
        }
        return items;
    }

    private static boolean isTaken(Chronicle.Asked asked) {
        return asked.reply() instanceof Reply.Done || asked.reply() instanceof Reply.Accepted;
    }

    /**
     * An item on the list.
     *
     * @param body as the care team reads it
     * @param place in the chronicle where it was taken
     * @param to when it was withdrawn; absent: never. That somebody has done it does not take it off.
     */
    record Item(
            AgendaId agenda,
            Optional<StepRef> step,
            EffectKey key,
            Request.AssignWork work,
            String body,
            int place,
            Instant from,
            Optional<Instant> to) {

        boolean isAt(Instant time) {
            return !from.isAfter(time) && to.map(time::isBefore).orElse(true);
        }

        Moment taken() {
            return new Moment(from, place);
        }

        boolean isAbout(StepRef one) {
            return step.equals(Optional.of(one));
        }

        /** Whether it names a step among those that it stands for. */
        boolean standsFor(StepRef one) {
            return isAbout(one) || NamedSteps.have(work.says(), one);
        }

        /** Whether it is given for a step, or for the one whose visit that shares or was offered with, or names it. */
        boolean isAboutOrNames(Books books, StepRef one) {
            String title = books.template(one).map(StepTemplate::title).orElse("");
            return isAbout(one)
                    || served(books, one).stream().anyMatch(this::isAbout)
                    || body.contains(one.step().value())
                    || !title.isEmpty() && body.contains(title);
        }

        private List<StepRef> served(Books books, StepRef one) {
            Agenda then = books.at(agenda, taken());
            List<StepRef> served = new ArrayList<>();
            then.step(one).flatMap(step -> step.extras().leader()).ifPresent(served::add);
            then.journey(one.journey())
                    .flatMap(journey -> journey.chainOf(one))
                    .map(Chain::members)
                    .ifPresent(served::addAll);
            return served;
        }

        private Item until(Instant end) {
            return new Item(agenda, step, key, work, body, place, from, Optional.of(end));
        }
    }

    /** Every item that was ever taken, in order. */
    List<Item> all() {
        return all;
    }

    /** The item that was assigned under a key, if the list ever took it. */
    Optional<Item> under(EffectKey key) {
        return Optional.ofNullable(places.get(key)).map(all::get);
    }

    /** Every item that was ever taken about a step, in order. */
    List<Item> about(StepRef step) {
        return ofSteps.getOrDefault(step, List.of()).stream().map(all::get).toList();
    }

    private void enter(Chronicle.Asked asked, int place) {
        Request request = asked.delivery().effect().request();
        EffectKey key = asked.delivery().key();
        if (request instanceof Request.AssignWork work && !places.containsKey(key)) {
            places.put(key, all.size());
            asked.delivery()
                    .step()
                    .ifPresent(step -> ofSteps.computeIfAbsent(step, one -> new ArrayList<>())
                            .add(all.size()));
            String body = asked.delivery().words().body();
            all.add(new Item(
                    asked.agenda(), asked.delivery().step(), key, work, body, place, asked.at(), Optional.empty()));
        } else if (request instanceof Request.WithdrawWork withdraw) {
            Integer item = places.get(withdraw.assigned());
            if (item != null && all.get(item).to().isEmpty()) {
                all.set(item, all.get(item).until(asked.at()));
            }
        }
    }

    @Override
    public String toString() {
        return all.size() + " work items";
    }
}
