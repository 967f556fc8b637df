package io.journeykit.testkit.border;

import io.journeykit.memory.InMemoryStore;
import io.journeykit.spi.Commit;
import io.journeykit.spi.CommitResult;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A store in memory that remembers all that was committed to it. */
final class Keepsakes extends RelayedStore {

    private final List<Commit> commits = new CopyOnWriteArrayList<>();

    Keepsakes() {
        super(new InMemoryStore());
    }

    List<Commit> commits() {
        return List.copyOf(commits);
    }

    @Override
    public CommitResult commit(Commit commit) {
        CommitResult result = super.commit(commit);
        if (result instanceof CommitResult.Committed) {
            commits.add(commit);
        }
        return result;
    }
}
