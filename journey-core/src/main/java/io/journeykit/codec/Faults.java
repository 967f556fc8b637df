package io.journeykit.codec;

import io.journeykit.vocabulary.Fault;
import io.journeykit.vocabulary.Refused;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** What is wrong with a document, gathered while it is read. */
public final class Faults {

    private static final Comparator<Fault> BY_PLACE = Comparator.comparingInt(
                    (Fault fault) -> fault.at().map(Fault.Position::line).orElse(0))
            .thenComparingInt(fault -> fault.at().map(Fault.Position::column).orElse(0));

    private static final int MOST = 1_000;

    /** Parts that give names, which others may refer to. */
    private static final Pattern NAMING = Pattern.compile(
            "^\\$\\.(?!steps|exits|site)|^\\$\\.steps$|^\\$\\.steps\\[\\d+](\\.(id|kind|machine|kind-machine))?$");

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

    /** Tells what a checker found, each where its part stands in the document. */
    void addChecked(List<Fault> found, Part root) {
        List<Fault> unread = List.copyOf(all);
        for (Fault fault : found) {
            Fault told = Place.of(root, fault.where()).tell(fault);
            if (unread.stream().noneMatch(each -> follows(told, each))) {
                add(told);
            }
        }
    }

    /** Whether a finding may only follow from something that could not be read: it touches it, or misses a name. */
    private static boolean follows(Fault told, Fault unread) {
        return touches(told.where(), unread.where())
                || (told.code().startsWith("unknown-") || told.code().startsWith("undeclared-"))
                        && NAMING.matcher(unread.where()).find();
    }

    private static boolean touches(String one, String other) {
        return holds(one, other) || holds(other, one);
    }

    private static boolean holds(String outer, String inner) {
        return inner.startsWith(outer)
                && (inner.length() == outer.length() || ".[".indexOf(inner.charAt(outer.length())) >= 0);
    }

    /** From the top of the document to its end, each once. */
    public List<Fault> inOrder() {
        return all.stream().sorted(BY_PLACE).distinct().toList();
    }

    /** Throws {@link Refused} with all of them, unless there are none. */
    public void refuseIfAny(String what) {
        if (!all.isEmpty()) {
            throw new Refused(what, inOrder());
        }
    }
}
