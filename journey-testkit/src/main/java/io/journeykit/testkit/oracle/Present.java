package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.PersonEvent;
import io.journeykit.spi.Commit;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.vocabulary.AgendaId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How things stand while a chronicle is read from its beginning, entry by entry. */
final class Present {

    private final Map<AgendaId, List<Stood>> all = new HashMap<>();

    private record Stood(Instant at, Situation then) {}

    void enter(Chronicle.Entry entry) {
        if (entry instanceof Chronicle.Committed committed) {
            Commit commit = committed.commit();
            List<Stood> stood = all.computeIfAbsent(commit.id(), id -> new ArrayList<>());
            Permission before = stood.isEmpty()
                    ? Permission.UNKNOWN
                    : stood.get(stood.size() - 1).then().permission();
            stood.add(new Stood(committed.at(), new Situation(commit.agenda(), permission(before, commit))));
        } else if (entry instanceof Chronicle.Restored restored) {
            // What came since is lost to the library, and with it what it was told.
            all.values().forEach(stood -> stood.removeIf(one -> one.at().isAfter(restored.to())));
        }
    }

    private Permission permission(Permission before, Commit commit) {
        if (commit.input() instanceof Input.MergePersons merge) {
            AgendaId other = merge.absorbed().id();
            boolean taken = commit.events().stream().anyMatch(PersonEvent.Absorbed.class::isInstance);
            return taken ? before.taking(other, at(other).permission()) : before;
        }
        return commit.input() instanceof Input.UndoMerge undo
                ? before.giving(undo.absorbed())
                : before.after(commit.input());
    }

    /** Where a person is coordinated: under this id, or under the one that it was merged into. */
    AgendaId home(AgendaId id) {
        AgendaId home = id;
        for (Optional<AgendaId> into = into(id); into.isPresent(); into = into(home)) {
            home = into.get();
        }
        return home;
    }

    private Optional<AgendaId> into(AgendaId id) {
        return at(id).agenda().merges().into();
    }

    /** How that agenda stands. */
    Situation at(AgendaId id) {
        List<Stood> stood = all.getOrDefault(id, List.of());
        return stood.isEmpty()
                ? new Situation(Agenda.empty(id), Permission.UNKNOWN)
                : stood.get(stood.size() - 1).then();
    }

    @Override
    public String toString() {
        return all.size() + " agendas";
    }
}
