package io.journeykit.kernel;

import io.journeykit.agenda.FactTable;
import io.journeykit.vocabulary.Fact;
import org.jspecify.annotations.Nullable;

/** A table of facts in the making, which is copied once for all that becomes known in a decision. */
final class FactsDraft {

    private FactTable table;
    private FactTable.@Nullable Builder more;

    FactsDraft(FactTable table) {
        this.table = table;
    }

    /** What is known by now, to be read at once. */
    FactTable table() {
        return table;
    }

    /** What is known by now, to be kept: what becomes known later changes a copy. */
    FactTable kept() {
        more = null;
        return table;
    }

    void plus(Fact fact, int kept) {
        FactTable.Builder building = more == null ? new FactTable.Builder(table) : more;
        table = building.add(fact, kept).table();
        more = building;
    }
}
