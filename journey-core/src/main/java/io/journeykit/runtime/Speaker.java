package io.journeykit.runtime;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Report;
import io.journeykit.agenda.Said;
import io.journeykit.spi.Delivery;
import io.journeykit.words.Utterance;
import java.util.Optional;

/** Makes the words of what goes to people: once for each effect, and kept before they are said. */
final class Speaker {

    private final HostParts with;
    private final Writer writer;

    Speaker(HostParts with, Writer writer) {
        this.with = with;
        this.writer = writer;
    }

    /**
     * What is handed over.
     *
     * @param gap what keeps it from being handed over: a part that cannot be said
     */
    record Worded(Delivery delivery, Optional<Report> gap) {}

    Worded worded(Delivery delivery) {
        if (delivery.said().isPresent()) {
            return new Worded(delivery, Optional.empty());
        }
        Agenda agenda = writer.home(delivery.agenda());
        Optional<Utterance> utterance = with.speech(agenda).of(delivery.effect(), with.now());
        return utterance.map(words -> worded(delivery, words)).orElseGet(() -> new Worded(delivery, Optional.empty()));
    }

    private Worded worded(Delivery delivery, Utterance utterance) {
        if (utterance instanceof Utterance.Gap gap) {
            return new Worded(delivery, Optional.of(new Report.NotSaid(gap.text(), gap.part())));
        }
        Said said = ((Utterance.Words) utterance).said();
        with.store().effects().keep(delivery.key(), said);
        return new Worded(delivery.saying(said), Optional.empty());
    }
}
