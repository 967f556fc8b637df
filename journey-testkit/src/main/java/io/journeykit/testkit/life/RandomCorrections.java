package io.journeykit.testkit.life;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeykit.template.Declaration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

/** What was told turns out to be otherwise. */
final class RandomCorrections {

    private final Setup setup;
    private final Chance chance;

    RandomCorrections(Setup setup) {
        this.setup = setup;
        this.chance = setup.chance();
    }

    /** A fact and an anchor that were told in the first days are told otherwise for the same days, much later. */
    void toldOtherwise(ObjectNode happenings) {
        List<Declaration> facts = setup.templates().stream()
                .flatMap(template -> template.facts().stream())
                .toList();
        List<String> anchors = setup.anchors();
        LocalDateTime first = setup.start().plusMinutes(chance.between(1, 600));
        LocalDateTime later = first.plusDays(chance.between(1, 30));
        if (!facts.isEmpty()) {
            Declaration fact = chance.of(facts);
            told(happenings.putObject("told-first"), fact, first, first);
            told(happenings.putObject("told-otherwise"), fact, later, first.plusMinutes(1));
        }
        if (!anchors.isEmpty()) {
            told(happenings.putObject("told-of-another-date"), chance.of(anchors), later, chance.between(9, 40));
        }
    }

    /** An anchor turns out to be another date, most likely one that is still to come. */
    void anotherDate(ObjectNode happenings) {
        List<String> anchors = setup.anchors();
        if (!anchors.isEmpty()) {
            LocalDateTime at = setup.start().plusMinutes(chance.between(1, 25 * 24 * 60));
            told(happenings.putObject("another-date"), chance.of(anchors), at, chance.between(1, 60));
        }
    }

    private void told(ObjectNode happening, Declaration fact, LocalDateTime at, LocalDateTime effective) {
        happening
                .put("at", Setup.text(at))
                .put("effective", Setup.text(effective))
                .put("source", "laboratory");
        Facts.put(
                chance,
                happening.putObject("reports"),
                fact.name().value(),
                fact.type().name().toLowerCase(Locale.ROOT));
    }

    private static void told(ObjectNode happening, String anchor, LocalDateTime at, int daysAhead) {
        happening
                .put("at", Setup.text(at))
                .put("source", "registry")
                .putObject("reports")
                .putObject(anchor)
                .put("moment", Setup.text(at.plusDays(daysAhead)) + ":00Z");
    }
}
