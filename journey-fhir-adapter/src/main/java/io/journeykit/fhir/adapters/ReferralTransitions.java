package io.journeykit.fhir.adapters;

import static java.util.Objects.requireNonNull;

import io.journeykit.lifecycle.Meaning;
import io.journeykit.lifecycle.StandardMachines;
import io.journeykit.lifecycle.State;
import io.journeykit.lifecycle.Transition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Task;

/**
 * The 34 moves of a referral, as BSeR and IHE 360X have them in common, read from the Task that stands for it and
 * written to it; the same table serves who refers and who is referred to.
 */
public final class ReferralTransitions {

    /** What the initiator does; whoever listens to the recipient hears none of these. */
    private static final Set<String> OF_THE_INITIATOR = Set.of(Meaning.SENT.word(), Meaning.CANCEL.word());

    private static final List<Transition> MOVES = StandardMachines.REFERRAL.transitions();

    private ReferralTransitions() {}

    /**
     * What the recipient's change of the Task says, in order; several where changes in between were never seen, empty
     * where it says nothing new. Without a Task before, the referral had just been sent.
     */
    public static List<String> signals(Optional<Task> before, Task after) {
        String from = before.flatMap(ReferralTransitions::standing).orElse("created");
        Optional<String> to = standing(after);
        if (to.isEmpty()) {
            return List.of();
        }
        return to.get().equals(from) ? again(from, before, after) : between(from, to.get());
    }

    /** The state of the referral machine that the Task is in; empty where none is meant, as on hold. */
    public static Optional<String> standing(Task task) {
        return ReferralStates.of(task).map(State::name);
    }

    /**
     * The signals that lead from one state to another by moves of the recipient, by the shortest way; empty where the
     * recipient cannot go there.
     */
    public static List<String> between(String from, String to) {
        Map<String, Transition> reachedBy = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty() && !reachedBy.containsKey(to)) {
            String here = open.remove();
            for (Transition move : MOVES) {
                boolean theirs = move.from().equals(here) && !OF_THE_INITIATOR.contains(move.on());
                if (theirs && !move.to().equals(from) && reachedBy.putIfAbsent(move.to(), move) == null) {
                    open.add(move.to());
                }
            }
        }
        return reachedBy.containsKey(to) ? way(from, to, reachedBy) : List.of();
    }

    /**
     * The Task after a move of either side, its status and business status set.
     *
     * @throws IllegalArgumentException where no move of that name leads on from where it stands
     */
    public static Task moved(Task task, String signal) {
        String from = standing(task).orElse("an unknown state");
        Transition move = MOVES.stream()
                .filter(each -> each.from().equals(from) && each.on().equals(signal))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A referral that stands at '" + from
                        + "' knows no move '" + signal + "'; see the table of referrals."));
        Task moved = task.copy();
        ReferralStates.write(move.to(), moved);
        return moved;
    }

    // The table has two moves that lead back to where they began: rescheduled, and one more note.
    private static List<String> again(String state, Optional<Task> before, Task after) {
        boolean more = before.isPresent() && !sameOutput(before.get(), after);
        return MOVES.stream()
                .filter(move -> more && move.from().equals(state) && move.to().equals(state))
                .map(Transition::on)
                .toList();
    }

    private static boolean sameOutput(Task before, Task after) {
        boolean same = before.getOutput().size() == after.getOutput().size();
        for (int i = 0; same && i < after.getOutput().size(); i++) {
            same = before.getOutput().get(i).equalsDeep(after.getOutput().get(i));
        }
        return same;
    }

    private static List<String> way(String from, String to, Map<String, Transition> reachedBy) {
        List<String> signals = new ArrayList<>();
        for (String here = to; !here.equals(from); here = reachedBy.get(here).from()) {
            signals.add(0, requireNonNull(reachedBy.get(here)).on());
        }
        return List.copyOf(signals);
    }
}
