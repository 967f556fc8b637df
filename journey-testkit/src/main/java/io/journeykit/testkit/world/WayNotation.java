package io.journeykit.testkit.world;

import io.journeykit.calendar.Span;
import io.journeykit.codec.json.JsonFields;
import io.journeykit.codec.json.JsonPart;
import io.journeykit.codec.json.JsonScalars;
import io.journeykit.planning.TravelTable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How an author writes how long the ways between places take: {@code {"between": ["a", "b"], "takes": "PT30M"}}. */
final class WayNotation {

    static final List<String> FIELDS = List.of("between", "takes");

    private WayNotation() {}

    private record Way(String one, String other, Duration takes) {}

    static TravelTable read(JsonFields fields) {
        TravelTable table = TravelTable.NONE;
        for (Way way : fields.list("ways", WayNotation::way)) {
            table = table.with(way.one(), way.other(), way.takes());
        }
        return table;
    }

    private static Optional<Way> way(JsonPart part) {
        return part.fields(FIELDS).flatMap(fields -> {
            List<String> places = fields.needList("between", JsonPart::text);
            Optional<Duration> takes = fields.find("takes", WayNotation::duration);
            if (!fields.has("takes")) {
                fields.missing("takes", "add it, such as 'PT30M'");
            }
            if (places.size() != 2) {
                part.fault("bad-way", places.size() + " places", "name the two places of the way");
                return Optional.empty();
            }
            return takes.map(duration -> new Way(places.get(0), places.get(1), duration));
        });
    }

    private static Optional<Duration> duration(JsonPart part) {
        Optional<Span> span = JsonScalars.span(part);
        if (span.isPresent() && span.get().movesDate()) {
            part.fault("bad-way", "'" + span.get().text() + "' is no exact time", "write hours or minutes: 'PT30M'");
            return Optional.empty();
        }
        return span.map(Span::exactPart);
    }
}
