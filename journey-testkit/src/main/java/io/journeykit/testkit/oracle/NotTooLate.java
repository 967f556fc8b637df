package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Outreach;
import io.journeykit.testkit.oracle.Messages.Said;
import io.journeykit.testkit.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Nothing is said or asked after its latest useful time, or after what it was to precede. */
final class NotTooLate implements Law {

    private static final Clause LATEST = new Clause(
            9,
            "not-after-latest",
            "Nothing is said or asked after its step's latest time, also where that was past already when its journey was"
                    + " entered. Of what is to come before a point only the first of a series is bound by it; that a date is"
                    + " another is news, and of use until the first of both that is ahead.");
    private static final Clause USEFUL = new Clause(
            9,
            "not-when-useless",
            "Nothing is said or asked longer after it fell due than it is useful for; what became of a visit or a date is of"
                    + " use until its time.");
    private static final Clause BEFORE = new Clause(
            9,
            "before-is-before",
            "What is to be said before a visit or a date is not said after it, but for the news that it is another.");

    @Override
    public List<Clause> clauses() {
        return List.of(LATEST, USEFUL, BEFORE);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        for (Said said : books.messages().all()) {
            said.parts().stream()
                    .filter(part -> !Replies.isOfADate(part))
                    .forEach(part -> judge(books.world(), said, part, verdicts));
        }
    }

    private static void judge(World world, Said said, Part part, Verdicts verdicts) {
        LatestUse use = new LatestUse(world, part, said.then());
        judge(LATEST, use.byDue(), said, part, verdicts);
        if (!Replies.isOfAVisit(said, part)) {
            judge(USEFUL, wanted(said, part).flatMap(use::bySpan), said, part, verdicts);
        }
        judge(BEFORE, use.before(), said, part, verdicts);
    }

    private static Optional<Instant> wanted(Said said, Part part) {
        return said.then().agenda().outbox().open().stream()
                .filter(contact -> contact.goesAs(said.key()) && contact.step().equals(part.step()))
                .map(Outreach::wanted)
                .findFirst();
    }

    private static void judge(Clause clause, Optional<Instant> until, Said said, Part part, Verdicts verdicts) {
        if (until.isEmpty()) {
            return;
        }
        verdicts.met(clause);
        if (said.at().isAfter(until.get())) {
            verdicts.broken(new Finding(
                    clause,
                    said.at(),
                    said.agenda(),
                    Optional.of(part.step()),
                    part.toString(),
                    "it was of use until " + until.get()));
        }
    }
}
