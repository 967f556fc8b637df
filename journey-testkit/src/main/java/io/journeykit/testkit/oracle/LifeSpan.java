package io.journeykit.testkit.oracle;

import io.journeykit.testkit.play.Chronicle;
import java.time.Instant;
import java.util.List;

/**
 * How far a life can be judged: to the end of its play, or to where its host broke or its store was put back, whichever
 * comes first. Nothing can be demanded of what comes later, by whatever clause.
 *
 * @param until when that is
 * @param places how many entries of the chronicle come before
 */
record LifeSpan(Instant until, int places) {

    static LifeSpan of(Chronicle chronicle) {
        List<Chronicle.Entry> entries = chronicle.entries();
        for (int place = 0; place < entries.size(); place++) {
            Chronicle.Entry entry = entries.get(place);
            if (entry instanceof Chronicle.Restored || entry instanceof Chronicle.Broke) {
                return new LifeSpan(entry.at(), place);
            }
        }
        return new LifeSpan(chronicle.world().setting().until(), entries.size());
    }

    boolean has(int place) {
        return place < places;
    }

    /** Whether what is to be so by that time can be demanded. */
    boolean reaches(Instant time) {
        return time.isBefore(until);
    }
}
