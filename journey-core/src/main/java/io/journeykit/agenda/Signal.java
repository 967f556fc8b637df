package io.journeykit.agenda;

import io.journeykit.lifecycle.Meaning;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.planning.Slot;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.Value;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What happened out there.
 *
 * @param name the word of a meaning, such as {@code arrived}, or what the step's own machine calls it
 * @param reference the world's own name for what it is about; tried first
 * @param effective when it happened; absent: when it was told
 * @param slot an appointment it brings, such as one that was freed
 * @param from the address that an answer came from; absent: the host knows otherwise whose it is
 */
public record Signal(
        String name,
        Optional<String> reference,
        About about,
        Optional<Instant> effective,
        SortedMap<FactName, Value> facts,
        Optional<Slot> slot,
        Optional<Address> from) {

    /**
     * Which step it is about, as far as the sender knows.
     *
     * @param item the item of a step that is repeated for each item
     */
    public record About(
            Optional<JourneyId> journey, Optional<StepId> step, Optional<Integer> occurrence, Optional<String> item) {

        public static final About ANYTHING =
                new About(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Signal {
        facts = ImmutableMaps.copyOf(facts);
    }

    /** One of which the host knows whose it is. */
    public Signal(
            String name,
            Optional<String> reference,
            About about,
            Optional<Instant> effective,
            SortedMap<FactName, Value> facts,
            Optional<Slot> slot) {
        this(name, reference, about, effective, facts, slot, Optional.empty());
    }

    public static Signal of(Meaning meaning) {
        return of(meaning.word());
    }

    public static Signal of(String name) {
        return new Signal(name, Optional.empty(), About.ANYTHING, Optional.empty(), new TreeMap<>(), Optional.empty());
    }

    public Signal about(String step) {
        return about(new About(about.journey, Optional.of(StepId.of(step)), about.occurrence, about.item));
    }

    public Signal about(About what) {
        return new Signal(name, reference, what, effective, facts, slot, from);
    }

    public Signal in(JourneyId journey) {
        return about(new About(Optional.of(journey), about.step, about.occurrence, about.item));
    }

    public Signal occurrence(int number) {
        return about(new About(about.journey, about.step, Optional.of(number), about.item));
    }

    public Signal item(String item) {
        return about(new About(about.journey, about.step, about.occurrence, Optional.of(item)));
    }

    public Signal referring(String to) {
        return new Signal(name, Optional.of(to), about, effective, facts, slot, from);
    }

    public Signal effective(Instant at) {
        return new Signal(name, reference, about, Optional.of(at), facts, slot, from);
    }

    public Signal with(String fact, Value value) {
        SortedMap<FactName, Value> more = new TreeMap<>(facts);
        more.put(FactName.of(fact), value);
        return new Signal(name, reference, about, effective, more, slot, from);
    }

    public Signal with(Slot brought) {
        return new Signal(name, reference, about, effective, facts, Optional.of(brought), from);
    }

    /** The same as it came from an address: an answer counts only where it was asked. */
    public Signal from(Address address) {
        return new Signal(name, reference, about, effective, facts, slot, Optional.of(address));
    }

    /** The name and the step, as something to be said; never the facts. */
    public Phrase phrase() {
        Phrase phrase = Phrase.of("signal").with("name", Name.signal(name));
        return about.step.map(step -> phrase.with("step", Part.of(step))).orElse(phrase);
    }

    /** The name and the step; never the facts. */
    @Override
    public String toString() {
        return name + about.step.map(step -> " about " + step).orElse("");
    }
}
