package io.journeykit.testkit.life;

import io.journeykit.testkit.oracle.Judgement;
import io.journeykit.testkit.oracle.Oracle;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.testkit.play.Play;
import io.journeykit.testkit.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/** Many lives, played and judged on all processors there are; what comes of it does not depend on how many. */
public final class Campaign {

    private static final int BATCH = 50;

    private final Lives lives;
    private IntConsumer progress = done -> {};
    private Consumer<Judged> onlooker = judged -> {};
    private Predicate<Judged> enough = judged -> false;

    private Campaign(Lives lives) {
        this.lives = lives;
    }

    public static Campaign of(Lives lives) {
        return new Campaign(lives);
    }

    /** Told now and then how many lives are done. */
    public Campaign telling(IntConsumer told) {
        progress = told;
        return this;
    }

    /** Shown each life, from several threads. */
    public Campaign showing(Consumer<Judged> shown) {
        onlooker = shown;
        return this;
    }

    /** Ends soon after the first life of which this is true. */
    public Campaign until(Predicate<Judged> found) {
        enough = found;
        return this;
    }

    /** One life of the campaign. */
    public record Judged(int seed, World world, Chronicle chronicle, Judgement judgement) {
        @Override
        public String toString() {
            return "the life of seed " + seed;
        }
    }

    /**
     * Plays and judges so many lives, of one seed after the other.
     *
     * @throws IllegalStateException if a life could not be played, or the thread is interrupted
     */
    public Tally run(int firstSeed, int count) {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            return run(pool, firstSeed, count);
        } finally {
            pool.shutdownNow();
        }
    }

    private Tally run(ExecutorService pool, int firstSeed, int count) {
        AtomicInteger done = new AtomicInteger();
        AtomicInteger found = new AtomicInteger();
        List<Future<Tally>> parts = new ArrayList<>();
        for (int from = 0; from < count; from += BATCH) {
            int first = firstSeed + from;
            int some = Math.min(BATCH, count - from);
            parts.add(pool.submit(() -> {
                Tally tally = new Tally();
                for (int seed = first; seed < first + some && found.get() == 0; seed++) {
                    Judged judged = judge(seed);
                    tally.add(judged);
                    onlooker.accept(judged);
                    found.addAndGet(enough.test(judged) ? 1 : 0);
                }
                progress.accept(done.addAndGet(some));
                return tally;
            }));
        }
        Tally whole = new Tally();
        parts.forEach(part -> whole.add(result(part)));
        return whole;
    }

    private Judged judge(int seed) {
        World world = lives.world(seed);
        Chronicle chronicle = Play.chronicle(world, Play.unhashed(world));
        return new Judged(seed, world, chronicle, Oracle.judge(chronicle));
    }

    private static Tally result(Future<Tally> part) {
        try {
            return part.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The campaign was interrupted.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A life could not be played, which is a fault of the net.", e.getCause());
        }
    }
}
