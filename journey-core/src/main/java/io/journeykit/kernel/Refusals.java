package io.journeykit.kernel;

import io.journeykit.agenda.Chain;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.Stamp;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.planning.Slot;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a person did not want of what she was offered or had: it is not offered to her again, unless a person seeks anew. */
final class Refusals {

    private Refusals() {}

    /** What is known of those that are sought together, without what has begun. */
    static Chain.Told told(List<LiveStep> steps) {
        return steps.stream()
                .flatMap(step -> chain(step).stream())
                .distinct()
                .map(Chain::told)
                .reduce(Chain.Told.NOTHING, Chain.Told::and)
                .ahead(steps.get(0).now());
    }

    /** None of the options is wanted: others are found. Of several visits it is the last that decides. */
    static void ofAll(LiveStep step, Chain chain, Stamp stamp) {
        List<Slot> unwanted = chain.options().stream()
                .flatMap(
                        option -> option.slots().values().stream()
                                .max(Comparator.comparing(Slot::start).thenComparing(Slot::end))
                                .stream())
                .toList();
        change(step, chain.settled().knowing(chain.told().refusing(unwanted)), stamp);
        Chains.members(step.decision(), chain, Meaning.DECLINED)
                .forEach(member -> member.fire(Meaning.DECLINED, stamp));
    }

    /** What she said is none of the choices of an offer, as a number of one before: she hears once more what is open. */
    static void unclear(LiveStep step, Stamp stamp) {
        chain(step)
                .filter(chain -> step.hears(Meaning.CHOSEN) && !chain.options().isEmpty())
                .filter(chain -> !chain.told().unclear())
                .ifPresent(chain -> {
                    change(step, chain.knowing(chain.told().unclear(true)), stamp);
                    Contacts.answered(step, stamp);
                    step.decision()
                            .step(chain.leader())
                            .ifPresent(leader -> Chains.offer(leader, Optional.empty(), stamp));
                });
    }

    /** These slots of a step are not wanted. */
    static void of(LiveStep step, List<Slot> slots, Stamp stamp) {
        chain(step).ifPresent(chain -> change(step, chain.knowing(chain.told().refusing(slots)), stamp));
    }

    /** A person seeks again: what was refused may do after all. */
    static void anew(LiveStep step, Stamp stamp) {
        chain(step)
                .filter(chain -> !chain.told().refused().isEmpty())
                .ifPresent(chain -> change(step, chain.knowing(chain.told().anew()), stamp));
    }

    private static Optional<Chain> chain(LiveStep step) {
        return step.journey().head().chainOf(step.ref());
    }

    private static void change(LiveStep step, Chain chain, Stamp stamp) {
        step.emit(new JourneyEvent.ChainChanged(step.journey().id(), chain, stamp));
    }
}
