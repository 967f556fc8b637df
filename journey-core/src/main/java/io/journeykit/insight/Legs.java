package io.journeykit.insight;

import io.journeykit.agenda.Journey;
import io.journeykit.phrase.Part;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.vocabulary.Eternity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Groups entries by journey and stage, in the order of the agenda and the template, and within by time. */
final class Legs {

    private Legs() {}

    static List<Leg> of(AgendaView view) {
        List<Leg> legs = new ArrayList<>();
        for (Journey journey : view.agenda().journeys()) {
            of(view, journey)
                    .forEach((stage, entries) -> legs.add(new Leg(journey.id(), stage, inOrder(entries, view.at()))));
        }
        return legs;
    }

    private static Map<Optional<Part>, List<ItineraryEntry>> of(AgendaView view, Journey journey) {
        Map<Optional<Part>, List<ItineraryEntry>> byStage = new LinkedHashMap<>();
        view.definitions().template(journey.template()).stream()
                .map(JourneyTemplate::stages)
                .flatMap(List::stream)
                .map(Stages::title)
                .forEach(title -> byStage.put(Optional.of(title), new ArrayList<>()));
        for (StepInView subject : view.open(journey)) {
            ItineraryEntry entry = Entries.of(subject);
            byStage.computeIfAbsent(entry.topic().stage(), unseen -> new ArrayList<>())
                    .add(entry);
        }
        byStage.values().removeIf(List::isEmpty);
        return byStage;
    }

    /** What is under way without a date is now; what has neither comes last. */
    static List<ItineraryEntry> inOrder(List<ItineraryEntry> entries, Instant at) {
        return entries.stream()
                .sorted(Comparator.comparing(entry -> moment(entry, at)))
                .toList();
    }

    private static Instant moment(ItineraryEntry entry, Instant at) {
        Instant undated = entry.certainty() == Certainty.WAITING ? Eternity.END : at;
        return entry.when().map(When::first).orElse(undated);
    }
}
