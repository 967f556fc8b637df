package io.journeykit.testkit.world;

import io.journeykit.codec.json.EnumWords;
import io.journeykit.codec.json.JsonFields;
import io.journeykit.codec.json.JsonPart;
import io.journeykit.spi.Port;
import io.journeykit.template.Entry;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.vocabulary.AgendaId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** How an author writes what happens by itself: journeys that begin, happenings by name, and what is down. */
record ScriptNotation(LocalTimes times, Names names, HappeningNotation happenings, AgendaId first) {

    private static final String STORE = "store";
    private static final EnumWords<Entry> ENTRIES = EnumWords.of(Entry.class, "entry");
    private static final EnumWords<Port> PORTS = EnumWords.of(Port.class, "port");

    Script read(JsonFields world) {
        List<Happening> all = new ArrayList<>();
        world.part("happenings")
                .map(JsonPart::named)
                .orElse(List.of())
                .forEach(named -> happenings.read(named.part()).ifPresent(all::add));
        return new Script(world.needList("begin", this::beginning), all, world.list("down", this::outage));
    }

    private Optional<Beginning> beginning(JsonPart part) {
        return part.fields("template", "whose", "at", "anchors", "parameters", "entry")
                .flatMap(this::beginning);
    }

    private Optional<Beginning> beginning(JsonFields fields) {
        Optional<JourneyTemplate> template = fields.find("template", names::template);
        if (!fields.has("template")) {
            fields.missing("template", "name the template of the journey");
        }
        AgendaId whose = fields.find("whose", names::person, first);
        Instant at = fields.need("at", times::instant, Instant.EPOCH);
        return template.map(known -> new Beginning(
                known.ref(),
                whose,
                at,
                fields.find("anchors", this::anchors, new TreeMap<>()),
                fields.find("parameters", HappeningNotation::facts, new TreeMap<>()),
                fields.find("entry", entry -> entry.oneOf(ENTRIES))));
    }

    private Optional<SortedMap<String, Instant>> anchors(JsonPart part) {
        SortedMap<String, Instant> anchors = new TreeMap<>();
        part.named().forEach(named -> times.instant(named.part()).ifPresent(at -> anchors.put(named.name(), at)));
        return Optional.of(anchors);
    }

    private Optional<Outage> outage(JsonPart part) {
        return part.fields("port", "from", "to")
                .map(fields -> new Outage(
                        fields.need("port", ScriptNotation::port, Optional.of(Port.APPOINTMENTS)),
                        fields.need("from", times::instant, Instant.EPOCH),
                        fields.need("to", times::instant, Instant.EPOCH)));
    }

    /** The name of a port, or {@code store}. */
    private static Optional<Optional<Port>> port(JsonPart part) {
        boolean store = part.isText() && part.text().equals(Optional.of(STORE));
        return store ? Optional.of(Optional.empty()) : part.oneOf(PORTS).map(Optional::of);
    }
}
