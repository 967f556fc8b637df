package io.journeykit.insight;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is ahead in one stage of one journey, in the order of time.
 *
 * @param stage absent for steps that belong to none
 */
public record Leg(String journey, Optional<String> stage, List<Entry> entries) {

    public Leg {
        entries = List.copyOf(entries);
    }

    /** Its title, and a line for each entry. */
    public String text(Instant present) {
        return journey + stage.map(title -> ", " + title).orElse("") + "\n"
                + entries.stream().map(entry -> "- " + entry.text(present)).collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
        return entries.size() + (entries.size() == 1 ? " entry" : " entries");
    }
}
