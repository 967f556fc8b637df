package io.journeykit.testkit.world;

import io.journeykit.agenda.Address;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Value;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the person answers to one question that reached her.
 *
 * @param when counted from when it reached her
 * @param choose the key of the choice; {@code earliest} is the first one offered
 * @param facts what else the answer says
 * @param from where it comes from; absent: where it was asked
 * @param again whether she says the same once more, a minute later
 */
public record Answer(
        Moment when, Optional<String> choose, SortedMap<FactName, Value> facts, Optional<Address> from, boolean again) {

    /** She says nothing. */
    public static final Answer NONE =
            new Answer(Moment.AT_ONCE, Optional.empty(), new TreeMap<>(), Optional.empty(), false);

    public Answer {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }

    public boolean isSilence() {
        return choose.isEmpty() && facts.isEmpty();
    }

    @Override
    public String toString() {
        return isSilence() ? "no answer" : "an answer";
    }
}
