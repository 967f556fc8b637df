package io.journeykit.testkit.world;

import io.journeykit.template.Entry;
import io.journeykit.template.TemplateRef;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Value;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A journey that begins for a person, and with what. */
public record Beginning(
        TemplateRef template,
        AgendaId whose,
        Instant at,
        SortedMap<String, Instant> anchors,
        SortedMap<FactName, Value> parameters,
        Optional<Entry> entry) {

    public Beginning {
        anchors = Collections.unmodifiableSortedMap(new TreeMap<>(anchors));
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }
}
