package io.journeykit.testkit.oracle;

import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.StepEvent;
import io.journeykit.template.Repetition;
import io.journeykit.testkit.oracle.Messages.Said;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.StepRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * After a pause, an outage, a hold, a change of mind or an entry in the middle at most one contact of a series goes, however
 * long after one another. What a window or a budget puts off is for the law of failures.
 */
final class NoBurst implements Law {

    private static final Clause PAUSE = new Clause(
            10,
            "no-burst-after-a-pause",
            "Of a series at most one contact goes for all that fell due in a pause of contact, an outage of messaging, a hold"
                    + " or a time in which she permitted none.");
    private static final Clause ENTRY = new Clause(
            10,
            "no-burst-at-entry",
            "Of a series at most one contact goes for all that was past when its journey began, unless somebody asks for"
                    + " all of it.");

    @Override
    public List<Clause> clauses() {
        return List.of(PAUSE, ENTRY);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        Map<StepRef, List<SeriesContact>> all = new HashMap<>();
        Set<StepRef> spoken = spokenAnyway(books);
        Pauses pauses = new Pauses(books);
        for (Said said : books.messages().all()) {
            for (Part part : said.taken() ? said.parts() : List.<Part>of()) {
                // A reminder is of one that went already.
                if (isSeries(part.template().repeat()) && spoken.add(part.step())) {
                    SeriesContact sent = new SeriesContact(books, pauses, said, part);
                    List<SeriesContact> before = all.computeIfAbsent(sent.series(), series -> new ArrayList<>());
                    judge(before, sent, verdicts);
                    before.add(sent);
                }
            }
        }
    }

    private static boolean isSeries(Repetition repeat) {
        return repeat instanceof Repetition.Every
                || repeat instanceof Repetition.Recurs
                || repeat instanceof Repetition.At;
    }

    /** What a person asked for once more, or what somebody asked for with all that was past. */
    private static Set<StepRef> spokenAnyway(Books books) {
        Set<StepRef> anyway = new HashSet<>();
        books.log()
                .of(StepEvent.Reopened.class)
                .forEach(line -> anyway.add(line.event().step()));
        Set<JourneyId> caughtUp = new HashSet<>();
        DecisionLog.each(books, JourneyEvent.Begun.class, (state, begun) -> {
            if (new JourneyEntry(state, begun).asksForThePast()) {
                caughtUp.add(begun.journey());
            }
        });
        for (Said said : caughtUp.isEmpty() ? List.<Said>of() : books.messages().all()) {
            said.parts().stream()
                    .filter(part -> caughtUp.contains(part.step().journey()))
                    .filter(part -> SeriesContact.wasDueAtEntry(said, part))
                    .forEach(part -> anyway.add(part.step()));
        }
        return anyway;
    }

    private static void judge(List<SeriesContact> before, SeriesContact sent, Verdicts verdicts) {
        Clause clause = sent.wasDueAtEntry() ? ENTRY : PAUSE;
        Optional<SeriesContact> burst =
                before.stream().filter(sent::isOfABurstWith).reduce((first, next) -> next);
        if (sent.isOneOfMany() || burst.isPresent()) {
            verdicts.met(clause);
        }
        burst.ifPresent(one -> verdicts.broken(new Finding(
                clause,
                sent.said().at(),
                sent.said().agenda(),
                Optional.of(sent.part().step()),
                "it goes, as " + one.part().step() + " did at " + one.said().at(),
                "both were due by then, and one is enough")));
    }
}
