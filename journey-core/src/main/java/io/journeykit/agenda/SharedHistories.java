package io.journeykit.agenda;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Histories that were met lately, each once: steps of many persons go the same way, and idle agendas are mostly steps that
 * have ended. A history takes the place of another with which it shares its hash, so that no more than so many are kept.
 */
final class SharedHistories {

    private static final int MOST = 1 << 10;

    private static final AtomicReferenceArray<StepHistory> MET = new AtomicReferenceArray<>(MOST);

    private SharedHistories() {}

    static StepHistory of(StepHistory history) {
        int hash = history.hashCode();
        int place = (hash ^ hash >>> 16) & MOST - 1;
        StepHistory met = MET.getPlain(place);
        if (history.equals(met)) {
            return met;
        }
        MET.setRelease(place, history);
        return history;
    }
}
