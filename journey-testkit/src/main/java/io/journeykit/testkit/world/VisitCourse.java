package io.journeykit.testkit.world;

import java.util.List;

/**
 * What becomes of one visit.
 *
 * @param comes whether the person comes; a visit that she misses is told as such when it would have ended
 * @param told whether anybody tells the coordination
 * @param then what comes of it, counted from its end
 */
public record VisitCourse(boolean comes, boolean told, List<Happening> then) {

    /** She arrives and is seen. */
    public static final VisitCourse USUAL = new VisitCourse(true, true, List.of());

    public VisitCourse {
        then = List.copyOf(then);
    }
}
