package io.journeykit.testkit.border;

import io.journeykit.testkit.oracle.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The second net: every trial at the host's border, and how each clause of the laws 25 to 30 stands by them. */
public final class BorderNet {

    // Most trials wait most of the time, so there may be more of them than processors.
    private static final int AT_ONCE = 32;

    private BorderNet() {}

    /** How each clause stands, in the order of the laws. */
    public static List<Standing> cast() {
        return cast(trial -> true);
    }

    /** The same, by those trials alone whose words are wanted. */
    static List<Standing> cast(Predicate<String> wanted) {
        List<Trial> trials = trials().filter(trial -> wanted.test(trial.what())).toList();
        List<Ordeal> ordeals = trials.stream().map(Ordeal::new).toList();
        undergo(ordeals);
        SortedMap<Clause, List<Ordeal>> byClause = new TreeMap<>();
        ordeals.forEach(ordeal -> ordeal.trial()
                .clauses()
                .forEach(clause -> byClause.computeIfAbsent(clause, unseen -> new ArrayList<>())
                        .add(ordeal)));
        return byClause.entrySet().stream()
                .map(entry -> standing(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** All that it puts to the test. */
    public static List<Clause> clauses() {
        return trials().flatMap(trial -> trial.clauses().stream())
                .distinct()
                .sorted()
                .toList();
    }

    static Stream<Trial> trials() {
        return Stream.of(
                        OthersGoOn.trials(),
                        CrowdedPorts.trials(),
                        LeftInterrupted.trials(),
                        SharedLocks.trials(),
                        SlowVerdicts.trials(),
                        Closed.trials(),
                        FactsGrow.trials(),
                        StepsGrow.trials(),
                        PeopleGrow.trials(),
                        PlansGrow.trials(),
                        SelfRunning.trials(),
                        OwnProcess.trials(),
                        EffectKeys.trials(),
                        OddIds.trials(),
                        AcrossTenants.trials(),
                        RetiredPersons.trials(),
                        OddInputs.trials(),
                        Answered.trials(),
                        Templates.trials(),
                        Nulls.trials(),
                        UsedIds.trials(),
                        Leaps.trials(),
                        Delays.trials(),
                        FarTimes.trials(),
                        WakeIds.trials(),
                        TwoNodes.trials(),
                        PassedOver.trials())
                .flatMap(List::stream);
    }

    private static Standing standing(Clause clause, List<Ordeal> ordeals) {
        List<Standing.Break> breaks = ordeals.stream()
                .filter(ordeal -> ordeal.seen().containsKey(clause))
                .map(ordeal ->
                        new Standing.Break(ordeal.trial().what(), ordeal.seen().get(clause)))
                .toList();
        return new Standing(clause, ordeals.size() - breaks.size(), breaks);
    }

    private static void undergo(List<Ordeal> ordeals) {
        ExecutorService lanes = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (Future<?> done : lanes.invokeAll(
                    ordeals.stream().<Callable<Object>>map(Executors::callable).toList())) {
                done.get();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("The net was interrupted; cast it again.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A trial ended as no trial may; see its cause.", e.getCause());
        } finally {
            lanes.shutdownNow();
        }
    }
}
