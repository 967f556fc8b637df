package io.journeykit.planning.search;

import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.planning.Slot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The slots in which a visit could be, in order of start and then id, with those left out and why.
 *
 * <p>Built once from what the providers offer, then restricted: {@code slots.from("ortho-b").where(suitsHer, "is not a
 * time the patient can come")}. A restriction is a new value; what it leaves out is remembered, so that a plan can name it.
 */
public final class Slots {

    private static final Comparator<LeftOut> IN_ORDER = Comparator.comparing(LeftOut::slot, Slot.IN_ORDER);

    private final List<Slot> slots;
    private final List<LeftOut> leftOut;
    private final Times times;
    /** Made when first asked for; made twice, they are equal. */
    private @Nullable Index providers;

    private @Nullable Index places;

    private Slots(List<Slot> sorted, List<LeftOut> leftOut) {
        this.slots = Collections.unmodifiableList(sorted);
        this.leftOut = Collections.unmodifiableList(leftOut);
        this.times = Times.of(sorted);
    }

    /** The given slots, in any order; the same slot twice counts once. */
    public static Slots of(List<Slot> slots) {
        return new Slots(slots.stream().sorted(Slot.IN_ORDER).distinct().toList(), List.of());
    }

    /** The given slots, in any order. */
    public static Slots of(Slot... slots) {
        return of(Arrays.asList(slots));
    }

    /** These slots without those of other providers. */
    public Slots from(String provider) {
        return where(
                slot -> slot.provider().equals(provider),
                Phrase.of("left-out.other-provider").with("provider", Name.Kind.PROVIDER, provider));
    }

    /**
     * These slots without those that are not allowed.
     *
     * @param reason completes {@code Wed 4 Mar 08:00 …}, as in {@code is not a time the patient can come}
     */
    public Slots where(Predicate<Slot> allowed, String reason) {
        return where(allowed, Phrase.of("left-out.because").with("reason", Part.quote(reason)));
    }

    /**
     * These slots without those that are not allowed.
     *
     * @param reason said of each, with its time as the part {@code at}
     */
    public Slots where(Predicate<Slot> allowed, Phrase reason) {
        List<Slot> kept = new ArrayList<>();
        List<LeftOut> out = new ArrayList<>(leftOut);
        for (Slot slot : slots) {
            if (allowed.test(slot)) {
                kept.add(slot);
            } else {
                out.add(new LeftOut(slot, reason));
            }
        }
        out.sort(IN_ORDER);
        return new Slots(kept, out);
    }

    /** These slots as if the others had never been heard of; what was left out of them before stays so. */
    Slots only(Predicate<Slot> spokenOf) {
        List<Slot> kept = slots.stream().filter(spokenOf).toList();
        return new Slots(
                kept, leftOut.stream().filter(out -> spokenOf.test(out.slot())).toList());
    }

    /** The slots at some positions. */
    static List<Slot> pick(Slots all, int[] positions) {
        return IntStream.of(positions).mapToObj(all::at).toList();
    }

    /** How many slots there are, those left out not counted. */
    public int size() {
        return slots.size();
    }

    /** Whether there is no slot at all. */
    public boolean isEmpty() {
        return slots.isEmpty();
    }

    /** The slot at a position, counted from 0 in order of start and then id. */
    public Slot at(int index) {
        return slots.get(index);
    }

    /** The position of the first slot that starts at or after the given epoch second; {@link #size()} if none does. */
    public int ceil(long epochSecond) {
        return times.firstStartingAt(epochSecond, 0);
    }

    /** All slots, in order. */
    public List<Slot> all() {
        return slots;
    }

    /** What was left out, in order of start and then id. */
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /** What was left out of the time from {@code from} (inclusive) to {@code to} (exclusive). */
    public List<LeftOut> leftOut(Instant from, Instant to) {
        return leftOut.stream()
                .filter(out ->
                        !out.slot().start().isBefore(from) && out.slot().start().isBefore(to))
                .toList();
    }

    /** The providers of these slots, each once, in order of name. */
    public List<String> providers() {
        return slots.stream().map(Slot::provider).distinct().sorted().toList();
    }

    Times times() {
        return times;
    }

    /** Where the slots of each provider, or of each place, stand. */
    Index by(Together.Trait trait) {
        return trait == Together.Trait.PROVIDER ? byProvider() : byPlace();
    }

    private Index byProvider() {
        Index known = providers;
        if (known == null) {
            known = Index.of(slots, Together.Trait.PROVIDER);
            providers = known;
        }
        return known;
    }

    private Index byPlace() {
        Index known = places;
        if (known == null) {
            known = Index.of(slots, Together.Trait.PLACE);
            places = known;
        }
        return known;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Slots that && slots.equals(that.slots) && leftOut.equals(that.leftOut);
    }

    @Override
    public int hashCode() {
        return slots.hashCode();
    }

    /** Reads {@code 3 slots from Thu 5 Mar 2026 07:30 at imaging, 1 left out}. */
    @Override
    public String toString() {
        String count = slots.isEmpty() ? "no slots" : slots.size() + (slots.size() == 1 ? " slot" : " slots");
        String first = slots.isEmpty() ? "" : " from " + slots.get(0);
        return count + first + (leftOut.isEmpty() ? "" : ", " + leftOut.size() + " left out");
    }
}
