package io.journeykit.testkit.life;

import io.journeykit.agenda.Input;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.testkit.world.Opening;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What seldom happens, and can make a life show something else than it seems to. */
enum RestsOn {
    /** The host failed, and the play ended there. */
    A_BREAK,
    /** The store was put back. */
    A_RESTORE,
    /** Two records turned out to be one person's, or no longer. */
    A_MERGE,
    /** A party has two slots of one name. */
    TWINS;

    static Set<RestsOn> in(Chronicle chronicle) {
        EnumSet<RestsOn> found = EnumSet.noneOf(RestsOn.class);
        for (Chronicle.Entry entry : chronicle.entries()) {
            if (entry instanceof Chronicle.Broke) {
                found.add(A_BREAK);
            } else if (entry instanceof Chronicle.Restored) {
                found.add(A_RESTORE);
            } else if (entry instanceof Chronicle.Committed committed
                    && (committed.commit().input() instanceof Input.MergePersons
                            || committed.commit().input() instanceof Input.UndoMerge)) {
                found.add(A_MERGE);
            }
        }
        if (hasTwins(chronicle)) {
            found.add(TWINS);
        }
        return Collections.unmodifiableSet(found);
    }

    private static boolean hasTwins(Chronicle chronicle) {
        return chronicle.world().cast().parties().values().stream()
                .map(party -> party.openings())
                .anyMatch(RestsOn::haveTwins);
    }

    private static boolean haveTwins(List<Opening> openings) {
        Set<String> names = new HashSet<>();
        return openings.stream().map(opening -> opening.slot().id()).anyMatch(id -> !names.add(id));
    }
}
