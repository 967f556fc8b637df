package io.journeykit.testkit.life;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Everything that is left to chance in one life, from one seed: the same on every machine. */
final class Chance {

    private final SplittableRandom random;

    Chance(long seed) {
        this.random = new SplittableRandom(mixed(seed));
    }

    // Neighbouring seeds must not give neighbouring lives, nor the same ones a draw later (the finalizer of
    // MurmurHash3).
    private static long mixed(long seed) {
        long half = (seed ^ seed >>> 33) * 0xFF51AFD7ED558CCDL;
        long whole = (half ^ half >>> 33) * 0xC4CEB9FE1A85EC53L;
        return whole ^ whole >>> 33;
    }

    /** One time in so many. */
    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    /** @param share from 0 for never to 1 for always */
    boolean happens(double share) {
        return random.nextDouble() < share;
    }

    /** Both ends included. */
    int between(int least, int most) {
        return least >= most ? least : least + random.nextInt(most - least + 1);
    }

    <T> T of(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    @SafeVarargs
    final <T> T of(T... some) {
        return some[random.nextInt(some.length)];
    }

    /** One of several ways, each as likely as the next; only the one chosen is gone. */
    @SafeVarargs
    final <T> T by(Supplier<T>... ways) {
        return ways[random.nextInt(ways.length)].get();
    }

    long number() {
        return random.nextLong();
    }

    @Override
    public String toString() {
        return "chance";
    }
}
