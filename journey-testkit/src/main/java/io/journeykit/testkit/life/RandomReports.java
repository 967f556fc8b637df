package io.journeykit.testkit.life;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeykit.template.Declaration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What becomes known about the person: facts and dates, dated back, of many sources, now and then of none that fits. */
final class RandomReports {

    private final Setup setup;
    private final Chance chance;
    private String lastEffective = "";

    RandomReports(Setup setup) {
        this.setup = setup;
        this.chance = setup.chance();
    }

    void into(ObjectNode happening) {
        ObjectNode facts = happening.putObject("reports");
        List<String> anchors = setup.anchors();
        if (!anchors.isEmpty() && chance.oneIn(3)) {
            String moment = Setup.text(setup.someTime()) + ":00Z";
            facts.putObject(chance.of(anchors)).put("moment", moment);
        } else {
            fact(facts);
        }
        if (chance.oneIn(2)) {
            // Now and then two values are told for one time.
            lastEffective = chance.oneIn(4) && !lastEffective.isEmpty() ? lastEffective : Setup.text(setup.someTime());
            happening.put("effective", lastEffective);
        }
        if (chance.oneIn(2)) {
            happening.put("source", chance.of("laboratory", "patient", "registry"));
        }
        if (chance.oneIn(3)) {
            happening.put("status", chance.of("preliminary", "final", "corrected", "entered-in-error"));
        }
        if (chance.oneIn(6)) {
            happening.put("corrects", "laboratory");
        }
        happening.put("by", chance.of("patient", "care-team", "partner", "system"));
    }

    /** A fact that a template declares, or one that none does. */
    void fact(ObjectNode facts) {
        List<Declaration> declared = setup.templates().stream()
                .flatMap(template -> Stream.of(template.facts(), template.parameters()))
                .flatMap(List::stream)
                .toList();
        if (declared.isEmpty() || chance.happens(setup.rates().wrong())) {
            Facts.putOdd(
                    chance,
                    facts,
                    declared.isEmpty()
                            ? setup.nonces().of("fa")
                            : chance.of(declared).name().value());
            return;
        }
        Declaration fact = chance.of(declared);
        Facts.put(chance, facts, fact.name().value(), fact.type().name().toLowerCase(Locale.ROOT));
    }
}
