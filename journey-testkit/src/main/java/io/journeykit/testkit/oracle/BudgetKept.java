package io.journeykit.testkit.oracle;

import io.journeykit.agenda.ContactEvent;
import io.journeykit.agenda.Preferences;
import io.journeykit.policy.Budget;
import io.journeykit.testkit.oracle.Messages.Said;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Priority;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** No more contacts go than a person's budgets allow, counted over all of her journeys. */
final class BudgetKept implements Law {

    private static final Clause BUDGET = new Clause(
            13, "budget-is-kept", "Nothing short of urgent goes once as many contacts went as she will have.");

    @Override
    public List<Clause> clauses() {
        return List.of(BUDGET);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        Replies replies = Replies.of(books);
        Set<String> failed = failed(books);
        Map<AgendaId, List<Said>> had = new HashMap<>();
        for (Said said : books.messages().all()) {
            AgendaId home = said.then().agenda().id();
            boolean counts = said.taken()
                    && said.priority().compareTo(Priority.URGENT) < 0
                    && !replies.isOne(said)
                    && !failed.contains(key(home, said.outreach()))
                    && said.then().agenda().merges().taken().isEmpty();
            if (counts) {
                List<Said> before = had.computeIfAbsent(home, id -> new ArrayList<>());
                before.removeIf(one -> books.messages().isForgotten(one.place(), said.place()));
                judge(before, said, verdicts);
                before.add(said);
            }
        }
    }

    /** Those that bounced gave their place back. */
    private static Set<String> failed(Books books) {
        Set<String> failed = new HashSet<>();
        for (AgendaId agenda : books.agendas()) {
            books.states(agenda).stream()
                    .flatMap(state -> state.events().stream())
                    .filter(ContactEvent.Failed.class::isInstance)
                    .map(ContactEvent.Failed.class::cast)
                    .forEach(one -> failed.add(key(agenda, one.outreach())));
        }
        return failed;
    }

    private static String key(AgendaId agenda, long outreach) {
        return agenda + " " + outreach;
    }

    private static void judge(List<Said> before, Said said, Verdicts verdicts) {
        Preferences hers = said.then().permission().preferences();
        for (Budget budget : hers.contact().budgets()) {
            for (ZoneId zone : hers.zones()) {
                new Place(budget, zone, before, said).judge(verdicts);
            }
        }
    }

    /** The place that a contact takes in a budget. */
    private record Place(Budget budget, ZoneId zone, List<Said> before, Said said) {

        void judge(Verdicts verdicts) {
            List<Said> counted = since(said.at()).map(this::counted).orElse(List.of());
            // What had to be tried again took its place when it was first tried, which may be another day.
            if (counted.isEmpty() || said.attempt() > 1 || counted.stream().anyMatch(one -> one.attempt() > 1)) {
                return;
            }
            verdicts.met(BUDGET);
            int keeps = said.priority() == Priority.ROUTINE ? budget.kept() : 0;
            if (counted.size() + 1 > budget.limit() - keeps) {
                verdicts.broken(new Finding(
                        BUDGET,
                        said.at(),
                        said.agenda(),
                        said.step(),
                        "after " + counted.size() + " contacts there is one more",
                        "she will have " + budget));
            }
        }

        private List<Said> counted(Instant since) {
            return before.stream().filter(one -> !one.at().isBefore(since)).toList();
        }

        /** From when contacts count; a bucket of tokens is for others to weigh. */
        private Optional<Instant> since(Instant at) {
            Budget plain = budget instanceof Budget.Keeping keeping ? keeping.of() : budget;
            LocalDate today = at.atZone(zone).toLocalDate();
            if (plain instanceof Budget.PerDay) {
                return Optional.of(today.atStartOfDay(zone).toInstant());
            }
            if (plain instanceof Budget.PerWeek) {
                LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                return Optional.of(monday.atStartOfDay(zone).toInstant());
            }
            return plain instanceof Budget.Rolling rolling
                    ? Optional.of(at.minus(rolling.length()).plusNanos(1))
                    : Optional.empty();
        }
    }
}
