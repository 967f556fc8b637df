package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Input;
import io.journeykit.agenda.Signal;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.template.StepKind;
import io.journeykit.testkit.oracle.Messages.Said;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.vocabulary.AgendaId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What answers a person's own words, or tells what came of her choice: no budget binds it. */
final class Replies {

    private static final Duration SOON = Duration.ofHours(1);

    /** Signals by which a person speaks for herself. */
    private static final Set<String> HERS = Set.of(
            Meaning.CANCELLED_BY_PATIENT.word(),
            Meaning.CHOSEN.word(),
            Meaning.ACCEPTED.word(),
            Meaning.DECLINED.word(),
            Meaning.ANSWERED.word(),
            Meaning.DECIDED.word());

    private final Map<AgendaId, TreeSet<Instant>> words = new HashMap<>();

    private Replies() {}

    static Replies of(Books books) {
        Replies replies = new Replies();
        for (Chronicle.Entry entry : books.chronicle().entries()) {
            if (entry instanceof Chronicle.Committed committed
                    && committed.commit().input() instanceof Input.SignalReceived heard
                    && isHers(heard.signal())) {
                replies.words
                        .computeIfAbsent(committed.agenda(), id -> new TreeSet<>())
                        .add(committed.at());
            }
        }
        return replies;
    }

    static boolean isHers(Signal signal) {
        return HERS.contains(signal.name());
    }

    /** Texts in which a booking says what came of her word. */
    private static final String ANOTHER_DATE = "date-moved";

    private static final Set<String> OUTCOMES = Set.of("visit-booked", "visit-not-booked", "visit-off");

    /** Whether she said something a short while before, or it says what came of her word. */
    boolean isOne(Said said) {
        return isOutcome(said) || isSoonAfterHerWord(said);
    }

    private static boolean isOutcome(Said said) {
        return said.parts().stream()
                .allMatch(part -> isOfAVisit(said, part) && OUTCOMES.stream().anyMatch(part.text()::startsWith));
    }

    /** A booking that asks nothing tells what became of its visit. */
    static boolean isOfAVisit(Said said, Part part) {
        return !said.isQuestion() && part.template().kind() instanceof StepKind.Booking;
    }

    /** Whether it tells that a date is another, which the step that spoke of the date does not. */
    static boolean isOfADate(Part part) {
        return part.isContact() && part.text().startsWith(ANOTHER_DATE);
    }

    private boolean isSoonAfterHerWord(Said said) {
        Instant last =
                words.getOrDefault(said.then().agenda().id(), new TreeSet<>()).floor(said.at());
        return last != null && !last.plus(SOON).isBefore(said.at());
    }

    @Override
    public String toString() {
        return "what " + words.size() + " people said";
    }
}
