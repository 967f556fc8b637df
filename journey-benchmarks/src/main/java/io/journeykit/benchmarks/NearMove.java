package io.journeykit.benchmarks;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.move.AbstractMove;
import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;

/** A visit moved to a slot near in time, which is where better ones are; Timefold alone tries all slots alike. */
final class NearMove extends AbstractMove<PeerPlan> {

    private final PeerVisit visit;
    private final int to;

    private NearMove(PeerVisit visit, int to) {
        this.visit = visit;
        this.to = to;
    }

    @Override
    public boolean isMoveDoable(ScoreDirector<PeerPlan> director) {
        return to >= 0 && to < visit.slots() && to != visit.at();
    }

    @Override
    protected void doMoveOnGenuineVariables(ScoreDirector<PeerPlan> director) {
        director.beforeVariableChanged(visit, "position");
        visit.moveTo(to);
        director.afterVariableChanged(visit, "position");
    }

    @Override
    public List<PeerVisit> getPlanningEntities() {
        return List.of(visit);
    }

    @Override
    public List<Integer> getPlanningValues() {
        return List.of(to);
    }

    @Override
    public String toString() {
        return visit + " to " + to;
    }

    /** Near moves without end, of all magnitudes alike: as often by some slots as by some hundreds. */
    public static final class Moves implements MoveIteratorFactory<PeerPlan, NearMove> {
        @Override
        public long getSize(ScoreDirector<PeerPlan> director) {
            return director.getWorkingSolution().visits().stream()
                    .mapToLong(PeerVisit::slots)
                    .sum();
        }

        @Override
        public Iterator<NearMove> createOriginalMoveIterator(ScoreDirector<PeerPlan> director) {
            return Collections.emptyIterator();
        }

        @Override
        public Iterator<NearMove> createRandomMoveIterator(ScoreDirector<PeerPlan> director, Random random) {
            List<PeerVisit> visits = director.getWorkingSolution().visits();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return true;
                }

                @Override
                public NearMove next() {
                    return near(visits.get(random.nextInt(visits.size())), random);
                }
            };
        }

        private static NearMove near(PeerVisit visit, Random random) {
            double most = Math.log(visit.slots());
            int step = (int) Math.exp(random.nextDouble() * most);
            return new NearMove(visit, visit.at() + (random.nextBoolean() ? step : -step));
        }
    }
}
