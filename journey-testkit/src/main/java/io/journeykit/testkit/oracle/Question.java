package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Chain;
import io.journeykit.agenda.Outreach;
import io.journeykit.agenda.Request.Choice;
import io.journeykit.planning.Slot;
import io.journeykit.testkit.oracle.Offer.Option;
import io.journeykit.vocabulary.StepRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a question to a person offers, by what the agenda had to offer when it was written. */
final class Question {

    private Question() {}

    static Optional<Offer> offer(State state, Outreach contact) {
        StepRef leader = contact.step();
        List<Choice> choices = contact.wording().choices();
        Optional<Slot> other =
                state.after().step(leader).flatMap(step -> step.dates().offer());
        Optional<Chain> chain = state.after()
                .journey(leader.journey())
                .flatMap(journey -> journey.chainOf(leader))
                .filter(one -> one.options().stream().anyMatch(option -> says(choices, option)));
        if (chain.isPresent() && other.isEmpty()) {
            return Optional.of(of(chain.get(), contact, state));
        }
        List<String> none = choices.stream().skip(1).map(Choice::key).toList();
        return other.map(slot -> List.of(new Option(choices.get(0).key(), Map.of(leader, slot))))
                .map(options -> new Offer(leader, contact.id(), true, options, none, state));
    }

    private static Offer of(Chain chain, Outreach contact, State state) {
        List<Option> options = new ArrayList<>();
        List<String> none = new ArrayList<>();
        for (Choice choice : contact.wording().choices()) {
            Optional<Chain.Option> option = chain.options().stream()
                    .filter(one ->
                            says(List.of(choice), one) && !slots(chain, one).isEmpty())
                    .findFirst();
            option.ifPresentOrElse(
                    one -> options.add(new Option(choice.key(), slots(chain, one))), () -> none.add(choice.key()));
        }
        return new Offer(contact.step(), contact.id(), false, options, none, state);
    }

    private static boolean says(List<Choice> choices, Chain.Option option) {
        String number = Integer.toString(option.number());
        return choices.stream()
                .anyMatch(choice ->
                        choice.words().equals(option.says()) || choice.key().equals(number));
    }

    /** The slots of an option by the members that they are for. */
    static Map<StepRef, Slot> slots(Chain chain, Chain.Option option) {
        Map<StepRef, Slot> slots = new LinkedHashMap<>();
        chain.members().forEach(member -> option.slotFor(member).ifPresent(slot -> slots.put(member, slot)));
        return slots;
    }
}
