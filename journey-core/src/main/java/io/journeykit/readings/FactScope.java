package io.journeykit.readings;

import io.journeykit.agenda.FactTable;
import io.journeykit.agenda.Step;
import io.journeykit.vocabulary.Fact;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.StepId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What one journey may read: its own facts, those of the journey that it is part of, and how its steps ended. */
public interface FactScope {

    /** Journeys run inside journeys at most eight deep; a broken agenda must not lead round for ever. */
    int DEEPEST = 16;

    FactTable own();

    /** Those of the journey that this one is run for. */
    Optional<? extends FactScope> whole();

    /** Those of the person. */
    FactTable person();

    /** All occurrences of a step. */
    List<Step> occurrences(StepId step);

    /**
     * The newest by effective time, and of one time the one that was told last; of those a journey's own goes before that of
     * what it is part of, and both before the person's.
     */
    static Optional<Fact> find(FactScope journey, FactName name) {
        Optional<Fact> newest = Optional.empty();
        Optional<? extends FactScope> scope = Optional.of(journey);
        for (int depth = 0; scope.isPresent() && depth <= DEEPEST; depth++) {
            newest = newer(newest, scope.get().own().find(name));
            scope = scope.get().whole();
        }
        return newer(newest, journey.person().find(name));
    }

    /** So many of the newest by effective time, the newest first; of one time the same goes before as for the newest. */
    static List<Fact> newest(FactScope journey, FactName name, int count) {
        SortedMap<Instant, Fact> byTime = new TreeMap<>(Comparator.reverseOrder());
        Optional<? extends FactScope> scope = Optional.of(journey);
        for (int depth = 0; scope.isPresent() && depth <= DEEPEST; depth++) {
            add(byTime, scope.get().own().values(name));
            scope = scope.get().whole();
        }
        add(byTime, journey.person().values(name));
        return byTime.values().stream().limit(count).toList();
    }

    private static void add(SortedMap<Instant, Fact> byTime, List<Fact> values) {
        values.forEach(
                fact -> byTime.merge(fact.effective(), fact, (known, other) -> isNewer(other, known) ? other : known));
    }

    private static Optional<Fact> newer(Optional<Fact> one, Optional<Fact> other) {
        boolean isNewer =
                one.isEmpty() || other.filter(fact -> isNewer(fact, one.get())).isPresent();
        return isNewer ? other : one;
    }

    private static boolean isNewer(Fact one, Fact other) {
        int effective = one.effective().compareTo(other.effective());
        return effective > 0 || effective == 0 && one.recorded().isAfter(other.recorded());
    }
}
