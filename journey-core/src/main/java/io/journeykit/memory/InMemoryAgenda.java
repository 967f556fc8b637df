package io.journeykit.memory;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Input;
import io.journeykit.spi.Commit;
import io.journeykit.spi.CommitResult;
import io.journeykit.spi.Receipt;
import io.journeykit.spi.Recorded;
import io.journeykit.vocabulary.InputId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One agenda in memory, with all that led to it. */
final class InMemoryAgenda {

    private final List<Recorded> history = new ArrayList<>();
    private final Map<InputId, Taken> taken = new HashMap<>();
    private Optional<Agenda> agenda = Optional.empty();

    private record Taken(Input input, Receipt receipt) {

        static Taken of(Commit commit) {
            return new Taken(commit.input(), commit.receipt());
        }

        boolean is(Input other) {
            return input.equals(other);
        }
    }

    Optional<Agenda> agenda() {
        return agenda;
    }

    Optional<Receipt> receipt(InputId input) {
        return Optional.ofNullable(taken.get(input)).map(Taken::receipt);
    }

    /** What speaks against a commit. */
    Optional<CommitResult> obstacle(Commit commit) {
        Taken former = taken.get(commit.input().id());
        if (former != null) {
            return Optional.of(
                    former.is(commit.input())
                            ? new CommitResult.AlreadyTaken(former.receipt())
                            : new CommitResult.DifferentContent());
        }
        return commit.expected() == sequence() ? Optional.empty() : Optional.of(new CommitResult.Conflict());
    }

    Receipt put(Commit commit) {
        Taken now = Taken.of(commit);
        taken.put(commit.input().id(), now);
        history.addAll(commit.recorded());
        agenda = Optional.of(commit.agenda());
        return now.receipt();
    }

    List<Recorded> history(long after, int limit) {
        int from = firstAfter(after);
        int most = Math.min(limit, history.size() - from);
        return List.copyOf(history.subList(from, from + most));
    }

    private long sequence() {
        return agenda.map(Agenda::sequence).orElse(0L);
    }

    private int firstAfter(long sequence) {
        int low = 0;
        int high = history.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (history.get(middle).sequence() <= sequence) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
