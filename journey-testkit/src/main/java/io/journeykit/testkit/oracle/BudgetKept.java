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
import java.util.stream.Stream;

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
        Map<AgendaId, List<Said>> had = new HashMap<>();
        Replies replies = Replies.of(books);
        Set<String> failed = failed(books);
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
                places(said.then(), said.at(), said.priority()).forEach(place -> judge(place, before, said, verdicts));
                before.add(said);
            }
        }
        books.messages().wishes().forEach(wish -> met(wish, had, verdicts));
    }

    /** Where something is wanted though there is no place for it. */
    private static void met(Wish wish, Map<AgendaId, List<Said>> had, Verdicts verdicts) {
        List<Said> before = had.getOrDefault(wish.agenda(), List.of()).stream()
                .filter(said -> said.place() < wish.place())
                .toList();
        Priority priority = wish.part().template().contact().priority();
        if (priority.compareTo(Priority.URGENT) < 0
                && places(wish.then(), wish.at(), priority).anyMatch(place -> place.isTaken(before))) {
            verdicts.met(BUDGET);
        }
    }

    /** Those that bounced gave their place back. */
    private static Set<String> failed(Books books) {
        Set<String> failed = new HashSet<>();
        books.log()
                .of(ContactEvent.Failed.class)
                .forEach(line -> failed.add(key(line.agenda(), line.event().outreach())));
        return failed;
    }

    private static String key(AgendaId agenda, long outreach) {
        return agenda + " " + outreach;
    }

    /** The place in each of her budgets that a contact would take. */
    private static Stream<Place> places(Situation then, Instant at, Priority priority) {
        Preferences hers = then.permission().preferences();
        return hers.contact().budgets().stream()
                .flatMap(budget -> hers.zones().stream().map(zone -> new Place(budget, zone, at, priority)));
    }

    // What had to be tried again took its place when it was first tried, which may be another day.
    private static void judge(Place place, List<Said> before, Said said, Verdicts verdicts) {
        boolean triedAgain = said.attempt() > 1 || place.counted(before).anyMatch(one -> one.attempt() > 1);
        if (!triedAgain && place.isTaken(before)) {
            verdicts.met(BUDGET);
            verdicts.broken(new Finding(
                    BUDGET,
                    said.at(),
                    said.agenda(),
                    said.step(),
                    "after " + place.counted(before).count() + " contacts there is one more",
                    "she will have " + place.budget()));
        }
    }

    /** The place that a contact takes in a budget. */
    private record Place(Budget budget, ZoneId zone, Instant at, Priority priority) {

        /** Whether it is another's already, or kept for what matters more. */
        boolean isTaken(List<Said> before) {
            int keeps = priority == Priority.ROUTINE ? budget.kept() : 0;
            return since().isPresent() && counted(before).count() >= budget.limit() - keeps;
        }

        Stream<Said> counted(List<Said> before) {
            Instant since = since().orElse(Instant.MAX);
            return before.stream().filter(one -> !one.at().isBefore(since));
        }

        /** From when contacts count; a bucket of tokens is for others to weigh. */
        private Optional<Instant> since() {
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
