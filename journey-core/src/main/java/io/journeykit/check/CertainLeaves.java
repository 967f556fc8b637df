package io.journeykit.check;

import io.journeykit.template.Join;
import java.util.List;
import java.util.stream.Stream;

/** What must have been reached whenever a join holds. */
final class CertainLeaves {

    private CertainLeaves() {}

    static List<Join.Reached> of(Join join) {
        return leaves(join).toList();
    }

    private static Stream<Join.Reached> leaves(Join join) {
        if (join instanceof Join.Reached leaf) {
            return Stream.of(leaf);
        }
        boolean all = join instanceof Join.All
                || join instanceof Join.AtLeast some && some.n() == some.parts().size();
        return all ? join.parts().stream().flatMap(CertainLeaves::leaves) : Stream.empty();
    }
}
