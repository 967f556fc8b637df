package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Input;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An anchor of a journey has become another date.
 *
 * @param place of the decision in the chronicle
 */
record AnotherDate(int place, Chronicle.Committed decision, JourneyId journey, String anchor, Instant at) {

    /** All of a life, but for those that she told herself; of a journey that is completed, where no open one has it. */
    static List<AnotherDate> of(Books books) {
        List<AnotherDate> all = new ArrayList<>();
        Map<AgendaId, Set<JourneyId>> completed = new HashMap<>();
        List<Chronicle.Entry> entries = books.chronicle().entries();
        for (int place = 0; place < entries.size(); place++) {
            if (entries.get(place) instanceof Chronicle.Committed decision) {
                List<AnotherDate> open = ofOpen(place, decision);
                Set<JourneyId> over = completed.computeIfAbsent(decision.agenda(), id -> new LinkedHashSet<>());
                over.addAll(completed(decision));
                all.addAll(open.isEmpty() ? ofCompleted(books, place, decision, over) : open);
            }
        }
        all.removeIf(AnotherDate::isHers);
        return all;
    }

    AgendaId agenda() {
        return decision.agenda();
    }

    private boolean isHers() {
        return decision.commit().input() instanceof Input.ReportFacts told
                && told.source().equals("patient");
    }

    private static List<AnotherDate> ofOpen(int place, Chronicle.Committed decision) {
        return decision.commit().events().stream()
                .filter(JourneyEvent.AnchorSet.class::isInstance)
                .map(JourneyEvent.AnchorSet.class::cast)
                .map(set -> new AnotherDate(place, decision, set.journey(), set.anchor(), set.at()))
                .toList();
    }

    private static List<JourneyId> completed(Chronicle.Committed decision) {
        return decision.commit().events().stream()
                .filter(event ->
                        event instanceof JourneyEvent.JourneyEnded ended && ended.outcome() == Outcome.COMPLETED)
                .map(event -> ((JourneyEvent.JourneyEnded) event).journey())
                .toList();
    }

    private static List<AnotherDate> ofCompleted(
            Books books, int place, Chronicle.Committed decision, Set<JourneyId> over) {
        List<AnotherDate> all = new ArrayList<>();
        if (decision.commit().input() instanceof Input.ReportFacts told && isNews(decision, told)) {
            for (JourneyId journey : over) {
                if (told.journey().map(journey::equals).orElse(true)) {
                    books.template(journey).stream()
                            .flatMap(template -> template.anchors().stream())
                            .forEach(anchor -> moment(told, anchor)
                                    .ifPresent(at -> all.add(new AnotherDate(place, decision, journey, anchor, at))));
                }
            }
        }
        return all;
    }

    /** Whether it is told of now, and not of before. */
    private static boolean isNews(Chronicle.Committed decision, Input.ReportFacts told) {
        Instant effective = told.effective().orElse(decision.at());
        return !effective.isBefore(decision.at().minus(Books.AT_ONCE)) && !effective.isAfter(decision.at());
    }

    private static Optional<Instant> moment(Input.ReportFacts told, String anchor) {
        return Optional.ofNullable(told.facts().get(FactName.of(anchor)))
                .filter(Value.Moment.class::isInstance)
                .map(value -> ((Value.Moment) value).moment());
    }

    @Override
    public String toString() {
        return anchor + " of " + journey + " is " + at;
    }
}
