package io.journeykit.testkit.world;

import static java.util.Objects.requireNonNull;

import io.journeykit.codec.json.JsonPart;
import io.journeykit.planning.Slot;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How an author speaks of a slot: with whom and when.
 *
 * @param openings of each party, by its name
 */
record SlotNotation(LocalTimes times, Map<String, List<Opening>> openings) {

    Optional<Slot> read(JsonPart part) {
        return part.fields("provider", "start").flatMap(fields -> {
            Optional<String> provider = fields.find("provider", this::provider);
            Optional<Instant> start = fields.find("start", times::instant);
            if (provider.isEmpty() || start.isEmpty()) {
                List.of("provider", "start").stream()
                        .filter(name -> !fields.has(name))
                        .forEach(name -> fields.missing(name, "add it"));
                return Optional.empty();
            }
            Optional<Slot> slot = requireNonNull(openings.get(provider.get())).stream()
                    .map(Opening::slot)
                    .filter(one -> one.start().equals(start.get()))
                    .findFirst();
            if (slot.isEmpty()) {
                part.fault("unknown-slot", provider.get() + " offers no slot then", "add it to its offers");
            }
            return slot;
        });
    }

    private Optional<String> provider(JsonPart part) {
        Optional<String> name = part.text();
        if (name.isPresent() && !openings.containsKey(name.get())) {
            part.unknown("party", name.get(), List.copyOf(openings.keySet()));
            return Optional.empty();
        }
        return name;
    }
}
