package io.journeykit.testkit.oracle;

import io.journeykit.agenda.JourneyClock;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.calendar.Span;
import io.journeykit.policy.ClockMark;
import io.journeykit.template.ClockTemplate;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.vocabulary.JourneyId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Law 22 of service clocks: so many days run out at the end of the date that they lead to; hours are exact. */
final class ClocksRunToTheDaysEnd implements Law {

    private static final Clause TO_THE_END = new Clause(
            22, "clock-runs-to-the-end-of-its-date", "A clock in days runs out when the date ends that they lead to.");
    private static final Clause EXACT =
            new Clause(22, "clock-in-hours-is-exact", "A clock in hours runs out after so many hours.");

    private static final Duration A_SECOND = Duration.ofSeconds(1);

    @Override
    public List<Clause> clauses() {
        return List.of(TO_THE_END, EXACT);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        DecisionLog.each(
                books,
                JourneyEvent.ClockMarked.class,
                (state, marked) -> judge(books, new Shows(state, marked.journey(), marked.clock()), verdicts));
        DecisionLog.each(
                books,
                JourneyEvent.ClockWarned.class,
                (state, warned) -> judge(books, new Shows(state, warned.journey(), warned.clock()), verdicts));
    }

    private record Shows(State state, JourneyId journey, JourneyClock clock) {

        Finding finding(Clause clause, Instant end) {
            return new Finding(
                    clause,
                    state.at(),
                    state.after().id(),
                    Optional.empty(),
                    clock.clock() + " runs out at "
                            + clock.next().map(Instant::toString).orElse("no time"),
                    "it runs out at " + end);
        }
    }

    private static void judge(Books books, Shows shows, Verdicts verdicts) {
        Optional<JourneyTemplate> template = books.template(shows.journey());
        Optional<ClockTemplate> says = template.flatMap(it -> it.clocks().stream()
                .filter(one -> one.id().equals(shows.clock().clock()))
                .findFirst());
        if (says.isEmpty() || !isLeftToRun(shows.clock(), says.get())) {
            return;
        }
        Days site = Days.ofSite(books, template.get());
        Instant started = shows.clock().marks().get(0).at();
        Clause clause = Days.isExact(says.get().within()) ? EXACT : TO_THE_END;
        Days.ifKnown(() -> end(site, started, says.get().within())).ifPresent(end -> {
            verdicts.met(clause);
            // A clock counts whole seconds.
            if (shows.clock().next().filter(next -> isAt(next, end)).isEmpty()) {
                verdicts.broken(shows.finding(clause, end));
            }
        });
    }

    private static boolean isAt(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(A_SECOND) <= 0;
    }

    /** Whether it was started and nothing else, and what comes next is its end. */
    private static boolean isLeftToRun(JourneyClock clock, ClockTemplate says) {
        boolean plain = says.hours().isEmpty() && (Days.leadsToADate(says.within()) || Days.isExact(says.within()));
        return plain
                && clock.marks().size() == 1
                && clock.marks().get(0).kind() == ClockMark.Kind.START
                && clock.warned() == says.warnsAt().size();
    }

    private static Instant end(Days site, Instant started, Span within) {
        Instant end = site.plus(started, within, 1);
        return Days.leadsToADate(within) ? site.endOf(site.dateOf(end)) : end;
    }
}
