package io.journeykit.testkit.world;

import io.journeykit.agenda.Address;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Value;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What the person answers to one question that reached her.
 *
 * @param when counted from when it reached her
 * @param choose the key of the choice, or the place of an option among those of the question; {@code earliest} is the first
 * @param facts what else the answer says
 * @param from where it comes from; absent: where it was asked
 * @param again whether she says the same once more, a minute later
 */
public record Answer(
        Moment when, Optional<String> choose, SortedMap<FactName, Value> facts, Optional<Address> from, boolean again) {

    /** She says nothing. */
    public static final Answer NONE =
            new Answer(Moment.AT_ONCE, Optional.empty(), new TreeMap<>(), Optional.empty(), false);

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}");

    public Answer {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }

    public boolean isSilence() {
        return choose.isEmpty() && facts.isEmpty();
    }

    /**
     * The key that she names. A script cannot know under which numbers options go, so that those are counted in the question.
     *
     * @param keys the choices of the question, in its order
     * @return absent: she chooses nothing
     */
    public Optional<String> key(List<String> keys) {
        return choose.map(said -> key(said, keys));
    }

    private static String key(String said, List<String> keys) {
        List<String> options =
                keys.stream().filter(key -> NUMBER.matcher(key).matches()).toList();
        boolean first = said.equals("earliest");
        String place = first ? "1" : said;
        if (NUMBER.matcher(place).matches() && Integer.parseInt(place) <= options.size()) {
            return options.get(Integer.parseInt(place) - 1);
        }
        return first && !keys.isEmpty() ? keys.get(0) : said;
    }

    @Override
    public String toString() {
        return isSilence() ? "no answer" : "an answer";
    }
}
