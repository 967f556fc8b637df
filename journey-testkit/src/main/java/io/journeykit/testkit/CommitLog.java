package io.journeykit.testkit;

import io.journeykit.spi.Commit;
import io.journeykit.spi.Listener;
import io.journeykit.vocabulary.AgendaId;
import java.util.ArrayList;
import java.util.List;

/** Every commit, in the order in which it was told. */
public final class CommitLog implements Listener {

    private final List<Commit> commits = new ArrayList<>();

    /** An empty one. */
    public CommitLog() {}

    @Override
    public synchronized void committed(Commit commit) {
        commits.add(commit);
    }

    public synchronized List<Commit> all() {
        return List.copyOf(commits);
    }

    public synchronized List<Commit> of(AgendaId id) {
        return commits.stream().filter(commit -> commit.id().equals(id)).toList();
    }

    @Override
    public synchronized String toString() {
        return commits.size() + " commits";
    }
}
