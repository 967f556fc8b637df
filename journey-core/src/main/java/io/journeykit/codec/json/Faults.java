package io.journeykit.codec.json;

import io.journeykit.vocabulary.Fault;
import io.journeykit.vocabulary.Refused;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with a document, gathered while it is read. */
public final class Faults {

    private static final Comparator<Fault> BY_PLACE = Comparator.comparingInt(
                    (Fault fault) -> fault.at().map(Fault.Position::line).orElse(0))
            .thenComparingInt(fault -> fault.at().map(Fault.Position::column).orElse(0));

    private static final int MOST = 1_000;

    private final List<Fault> all = new ArrayList<>();

    /** None yet. */
    public Faults() {}

    public void add(Fault fault) {
        if (!isFull()) {
            all.add(fault);
        }
    }

    /** Whether so much is wrong that no author would read on. */
    boolean isFull() {
        return all.size() >= MOST;
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Tells what a checker found, each where its part stands in the document, but not what only follows from the rest. */
    public void addChecked(List<Fault> found, JsonPart root) {
        UnreadParts unread = UnreadParts.of(all);
        for (Fault fault : found) {
            Fault told = Place.of(root, fault.where()).tell(fault);
            if (!unread.explains(told)) {
                add(told);
            }
        }
    }

    /** From the top of the document to its end, each once; the last one says so if there are more. */
    public List<Fault> inOrder() {
        List<Fault> told =
                new ArrayList<>(all.stream().sorted(BY_PLACE).distinct().toList());
        if (isFull()) {
            told.add(Fault.of("too-many-faults", "$", "more than can be told", "correct these, and read it again"));
        }
        return List.copyOf(told);
    }

    /**
     * Goes on where there are none.
     *
     * @throws Refused with all of them
     */
    public void refuseIfAny(String what) {
        if (!all.isEmpty()) {
            throw new Refused(what, inOrder());
        }
    }
}
