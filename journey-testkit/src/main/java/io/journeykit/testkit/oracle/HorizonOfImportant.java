package io.journeykit.testkit.oracle;

import io.journeykit.agenda.ContactEvent;
import io.journeykit.template.Due;
import io.journeykit.testkit.oracle.Messages.Said;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepRef;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is important and has no latest useful time is not put off without end: after its horizon a person is asked. */
final class HorizonOfImportant implements Law {

    private static final Clause HORIZON = new Clause(
            9,
            "important-has-a-horizon",
            "What is important, has no latest time and could not be said for a week is a person's work.");

    /** Seven days, to the end of the last of them. */
    private static final Duration WEEK = Duration.ofDays(8);

    @Override
    public List<Clause> clauses() {
        return List.of(HORIZON);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        Map<String, Instant> over = over(books);
        Turns turns = Turns.of(books.log());
        for (Wish wish : books.messages().wishes()) {
            Instant horizon = wish.contact().wanted().plus(WEEK);
            boolean due = wish.part().isContact()
                    && !hasLatest(wish.part())
                    && Importance.isImportant(wish.part())
                    && horizon.isBefore(books.until());
            boolean stillOpen = over.getOrDefault(
                            key(wish.agenda(), wish.contact().id()), Instant.MAX)
                    .isAfter(horizon);
            if (due && stillOpen && isStillHers(books, wish, horizon)) {
                judge(books, turns, wish, horizon, verdicts);
            }
        }
    }

    private static void judge(Books books, Turns turns, Wish wish, Instant horizon, Verdicts verdicts) {
        verdicts.met(HORIZON);
        Instant from = wish.contact().wanted();
        StepRef step = wish.contact().step();
        boolean isOnTheList = books.work().about(step).stream().anyMatch(item -> item.isAt(horizon));
        if (!isOnTheList && !turns.cameFor(step, from, horizon)) {
            verdicts.broken(new Finding(
                    HORIZON,
                    horizon,
                    wish.agenda(),
                    Optional.of(step),
                    "it is put off since " + from + ", and nobody is asked",
                    "it is important, and a week has passed"));
        }
    }

    private static boolean hasLatest(Part part) {
        return part.template().contact().usefulFor().isPresent()
                || part.template().due().flatMap(Due::latest).isPresent()
                || Importance.isBefore(part);
    }

    /** Its step is open there, and neither held nor moved elsewhere. */
    private static boolean isStillHers(Books books, Wish wish, Instant at) {
        return books.at(wish.agenda(), at)
                .step(wish.contact().step())
                .filter(step -> step.isActive() && !step.isHeld())
                .isPresent();
    }

    /** When each contact was handed over and taken, or closed. */
    private static Map<String, Instant> over(Books books) {
        Map<String, Instant> over = new HashMap<>();
        books.messages().all().stream()
                .filter(Said::taken)
                .forEach(said -> over.putIfAbsent(key(said.then().agenda().id(), said.outreach()), said.at()));
        books.log()
                .of(ContactEvent.Closed.class)
                .forEach(
                        line -> over.putIfAbsent(key(line.agenda(), line.event().outreach()), line.at()));
        return over;
    }

    private static String key(AgendaId agenda, long outreach) {
        return agenda + " " + outreach;
    }
}
