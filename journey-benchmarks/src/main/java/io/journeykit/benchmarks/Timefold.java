package io.journeykit.benchmarks;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.constructionheuristic.decider.forager.ConstructionHeuristicForagerConfig;
import ai.timefold.solver.core.config.constructionheuristic.decider.forager.ConstructionHeuristicPickEarlyType;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Timefold Solver, as it comes and as one who knows the problem would set it up. */
enum Timefold {
    /** Only the problem is told. */
    AS_IT_COMES {
        @Override
        SolverConfig config() {
            return new SolverConfig();
        }
    },
    /** It starts with the first slots that fit, and then looks near in time as well as anywhere. */
    SET_UP {
        @Override
        SolverConfig config() {
            ConstructionHeuristicForagerConfig first = new ConstructionHeuristicForagerConfig()
                    .withPickEarlyType(
                            ConstructionHeuristicPickEarlyType.FIRST_FEASIBLE_SCORE_OR_NON_DETERIORATING_HARD);
            UnionMoveSelectorConfig moves = new UnionMoveSelectorConfig()
                    .withMoveSelectors(
                            new ChangeMoveSelectorConfig(),
                            new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(NearMove.Moves.class));
            return new SolverConfig()
                    .withPhases(
                            new ConstructionHeuristicPhaseConfig().withForagerConfig(first),
                            new LocalSearchPhaseConfig().withMoveSelectorConfig(moves));
        }
    };

    abstract SolverConfig config();

    /** {@code as it comes}. */
    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Plans until its plan is as good as one, or the time is over; gives each better whole plan with when it was found. */
    List<Met> solve(PeerTask task, int[] enough, Duration limit) {
        TerminationConfig end = new TerminationConfig().withSpentLimit(limit);
        return solve(task, end.withBestScoreLimit(task.score(enough).toString()));
    }

    /** Plans until the time is over. */
    List<Met> solve(PeerTask task, Duration limit) {
        return solve(task, new TerminationConfig().withSpentLimit(limit));
    }

    private List<Met> solve(PeerTask task, TerminationConfig end) {
        SolverConfig config = config().withSolutionClass(PeerPlan.class)
                .withEntityClasses(PeerVisit.class)
                .withEasyScoreCalculatorClass(PeerPlan.Score.class)
                .withTerminationConfig(end);
        Solver<PeerPlan> solver = SolverFactory.<PeerPlan>create(config).buildSolver();
        List<Met> met = new ArrayList<>();
        solver.addEventListener(event -> met.add(
                new Met(event.getTimeMillisSpent(), event.getNewBestSolution().at())));
        solver.solve(new PeerPlan(task));
        return met.stream().filter(Met::isWhole).toList();
    }

    /** A plan, and after how many milliseconds it was found. */
    record Met(long millis, int[] at) {

        /** Whether every visit has a slot, which is not so where Timefold was stopped at the start. */
        boolean isWhole() {
            return IntStream.of(at).allMatch(position -> position >= 0);
        }
    }
}
