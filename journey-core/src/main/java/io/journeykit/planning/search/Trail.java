package io.journeykit.planning.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Every raise of a fixpoint with the raise that caused it, so that the chain of reasons can be walked back.
 *
 * <p>The last raise of each visit alone would not do: two visits that push each other on would then only point at each
 * other. Raises are in order of time, so a chain always ends at a visit that stands at its own first slot.
 */
final class Trail implements BoundListener {

    private static final int NONE = -1;
    private static final int FIELDS = 4;
    private static final int MANY = 40;

    private final List<Visit> visits;
    private final Fixpoint fixpoint;
    private final Windows windows;
    private final int[] latestOf;
    private int[] listener = new int[FIELDS * 64];
    private int size;

    private Trail(List<Visit> visits, Fixpoint fixpoint, Windows windows) {
        this.visits = visits;
        this.fixpoint = fixpoint;
        this.windows = windows;
        this.latestOf = new int[visits.size()];
    }

    /** The raises of planning this chain. */
    static Trail of(Chain chain) {
        Windows windows = Windows.of(chain.visits());
        Fixpoint fixpoint = new Fixpoint(Precedence.of(chain), windows.size());
        Trail trail = new Trail(chain.visits(), fixpoint, windows);
        fixpoint.raise(windows, trail);
        return trail;
    }

    /** Whether the last raise left a visit without a slot. */
    boolean isStuck() {
        int visit = listener[FIELDS * (size - 1)];
        return windows.isEmpty(visit);
    }

    @Override
    public void opened(int visit) {
        record(visit, NONE, NONE);
    }

    @Override
    public boolean raised(int visit, int precedence) {
        record(visit, precedence, latestOf[fixpoint.precedence(precedence).source()]);
        return true;
    }

    private void record(int visit, int precedence, int cause) {
        if (FIELDS * size == listener.length) {
            listener = Arrays.copyOf(listener, 2 * listener.length);
        }
        listener[FIELDS * size] = visit;
        listener[FIELDS * size + 1] = precedence;
        listener[FIELDS * size + 2] = cause;
        listener[FIELDS * size + 3] = windows.first[visit];
        latestOf[visit] = size++;
    }

    /** Why the visit stands where it stands, back to a visit that stands at its own first slot. */
    List<Reason> of(int visit) {
        return from(latestOf[visit]);
    }

    /** Why the last raise of all was needed: where nothing fits, the proof of it. */
    List<Reason> ofTheLast() {
        return from(size - 1);
    }

    private List<Reason> from(int last) {
        int links = 0;
        for (int raise = last; raise >= 0; raise = causeOf(raise)) {
            links++;
        }
        List<Reason> chain = new ArrayList<>();
        int link = 0;
        for (int raise = last; raise >= 0; raise = causeOf(raise), link++) {
            if (links <= MANY || link < MANY / 2 || link >= links - MANY / 2) {
                chain.add(reason(raise));
            } else if (link == MANY / 2) {
                chain.add(reason(raise, new Why.AndSoOn(links - MANY)));
            }
        }
        return List.copyOf(chain);
    }

    private int causeOf(int raise) {
        return listener[FIELDS * raise + 2];
    }

    private int positionAt(int raise) {
        return listener[FIELDS * raise + 3];
    }

    private Reason reason(int raise) {
        int precedence = listener[FIELDS * raise + 1];
        return reason(
                raise, precedence == NONE ? opening(raise) : demanded(fixpoint.precedence(precedence), causeOf(raise)));
    }

    private Reason reason(int raise, Why why) {
        int visit = listener[FIELDS * raise];
        boolean has = positionAt(raise) <= windows.last[visit];
        Slots slots = visits.get(visit).slots();
        return new Reason(visits.get(visit), why, has ? Optional.of(slots.at(positionAt(raise))) : Optional.empty());
    }

    private Why opening(int raise) {
        Visit.Bounds bounds = visits.get(listener[FIELDS * raise]).bounds();
        return bounds.notBefore().<Why>map(Why.NotBefore::new).orElseGet(Why.FirstThereIs::new);
    }

    private Why demanded(Precedence precedence, int cause) {
        Visit source = visits.get(precedence.source());
        long point = windows.earliest(precedence.source(), precedence.sourcePoint(), positionAt(cause));
        Instant bound = Instant.ofEpochSecond(precedence.bound(point));
        return new Why.Lagging(
                precedence.lag(), precedence.maximum(), source.slots().at(positionAt(cause)), bound);
    }
}
