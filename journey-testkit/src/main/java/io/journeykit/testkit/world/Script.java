package io.journeykit.testkit.world;

import java.util.List;

/** What happens by itself. */
public record Script(List<Beginning> begins, List<Happening> happenings, List<Outage> outages) {

    public Script {
        begins = List.copyOf(begins);
        happenings = List.copyOf(happenings);
        outages = List.copyOf(outages);
    }
}
