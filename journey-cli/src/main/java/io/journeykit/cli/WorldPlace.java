package io.journeykit.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.journeykit.template.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;

/** Where a world is: a plan says neither a zone nor working days, so it is imported at the world's. */
final class WorldPlace {

    private WorldPlace() {}

    /** What a world's file cannot say is told when the world itself is read. */
    static Site of(Path world) {
        try {
            JsonNode file = new ObjectMapper().readTree(Files.readString(world));
            String zone = file.path("zone").asText(Site.UTC.zone().getId());
            return new Site(ZoneId.of(zone), file.path("calendar").asText(Site.UTC.calendar()));
        } catch (IOException | DateTimeException e) {
            return Site.UTC;
        }
    }
}
