package io.journeykit.condition;

import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.StepId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a condition came to, and if it came to nothing, why.
 *
 * @param missing the facts that would settle it once told or corrected, in order of appearance; empty when decided
 * @param remarks why it is undecided where no fact is missing, such as a type that does not fit; never a fact's content
 * @param awaited the steps whose end would settle it, in order of appearance; empty when decided
 */
public record Judgement(Truth truth, List<FactName> missing, List<String> remarks, List<StepId> awaited) {

    public static final Judgement TRUE = new Judgement(Truth.TRUE, List.of(), List.of());
    public static final Judgement FALSE = new Judgement(Truth.FALSE, List.of(), List.of());

    public Judgement {
        boolean open = truth == Truth.UNKNOWN;
        missing = open ? List.copyOf(new LinkedHashSet<>(missing)) : List.of();
        remarks = open ? List.copyOf(new LinkedHashSet<>(remarks)) : List.of();
        awaited = open ? List.copyOf(new LinkedHashSet<>(awaited)) : List.of();
    }

    /** One that the end of no step would settle. */
    public Judgement(Truth truth, List<FactName> missing, List<String> remarks) {
        this(truth, missing, remarks, List.of());
    }

    public static Judgement of(boolean truth) {
        return truth ? TRUE : FALSE;
    }

    /** Undecided until this fact is told. */
    public static Judgement missing(FactName fact) {
        return new Judgement(Truth.UNKNOWN, List.of(fact), List.of());
    }

    /** Undecided until this step has ended. */
    public static Judgement awaiting(StepId step) {
        return new Judgement(Truth.UNKNOWN, List.of(), List.of(), List.of(step));
    }

    /** Undecided for a reason that no fact would mend. */
    public static Judgement unknown(String remark) {
        return new Judgement(Truth.UNKNOWN, List.of(), List.of(remark));
    }

    public boolean holds() {
        return truth == Truth.TRUE;
    }

    /** Whether the condition says no, which an unknown one does not. */
    public boolean fails() {
        return truth == Truth.FALSE;
    }

    public boolean isOpen() {
        return truth == Truth.UNKNOWN;
    }

    Judgement not() {
        return isOpen() ? this : of(fails());
    }

    /** {@code unknown until 'imaging-read' is known}. */
    @Override
    public String toString() {
        if (!isOpen()) {
            return holds() ? "true" : "false";
        }
        String until = missing.stream().map(f -> "'" + f + "'").collect(Collectors.joining(", "));
        String known = missing.isEmpty() ? "" : " until " + until + (missing.size() == 1 ? " is known" : " are known");
        String ended = awaited.stream().map(s -> "'" + s + "'").collect(Collectors.joining(", "));
        String end = awaited.isEmpty() ? "" : (missing.isEmpty() ? " until " : " and ") + ended + " ended";
        return "unknown" + known + end + (remarks.isEmpty() ? "" : " (" + String.join("; ", remarks) + ")");
    }
}
