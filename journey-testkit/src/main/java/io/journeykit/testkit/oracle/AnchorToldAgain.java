package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Input;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.Preferences;
import io.journeykit.calendar.WeeklyHours;
import io.journeykit.testkit.oracle.Log.Line;
import io.journeykit.testkit.oracle.Mention.What;
import io.journeykit.testkit.oracle.Messages.Said;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whoever was told of a date hears of it before that date, where it has become another. */
final class AnchorToldAgain implements Law {

    private static final Clause DATE = new Clause(
            8,
            "another-date-is-told",
            "Who was told of a date that has become another hears of it before the old one.");

    private static final Duration TIME_ENOUGH = Duration.ofHours(1);

    @Override
    public List<Clause> clauses() {
        return List.of(DATE);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        for (Line<JourneyEvent.AnchorSet> line : books.log().of(JourneyEvent.AnchorSet.class)) {
            Optional<Said> told = lastTold(books, line);
            if (told.isPresent() && !isHers(line)) {
                judge(books, line, told.get(), verdicts);
            }
        }
    }

    /** What told her of it last, before. */
    private static Optional<Said> lastTold(Books books, Line<JourneyEvent.AnchorSet> line) {
        return books.messages().all().stream()
                .filter(said -> said.taken() && said.place() < line.place() && isOf(said, line.event()))
                .reduce((first, second) -> second);
    }

    private static boolean isOf(Said said, JourneyEvent.AnchorSet set) {
        return said.parts().stream()
                .filter(part -> part.step().journey().equals(set.journey()))
                .flatMap(part -> part.mentions().stream())
                .anyMatch(mention ->
                        mention.what() == What.ANCHOR && mention.anchor().equals(set.anchor()));
    }

    private static boolean isHers(Line<JourneyEvent.AnchorSet> line) {
        return line.decision().commit().input() instanceof Input.ReportFacts told
                && told.source().equals("patient");
    }

    private static void judge(Books books, Line<JourneyEvent.AnchorSet> line, Said told, Verdicts verdicts) {
        Optional<Instant> old = told.then()
                .agenda()
                .journey(line.event().journey())
                .map(Journey::origin)
                .map(origin -> origin.anchors().get(line.event().anchor()))
                .filter(date -> !date.equals(line.event().at()));
        if (old.isEmpty() || !isDue(books, line, told, old.get())) {
            return;
        }
        verdicts.met(DATE);
        if (books.messages().all().stream()
                .noneMatch(said -> said.taken()
                        && said.place() > line.place()
                        && said.at().isBefore(old.get())
                        && isOf(said, line.event()))) {
            verdicts.broken(new Finding(
                    DATE,
                    line.at(),
                    line.agenda(),
                    told.parts().stream().map(Part::step).findFirst(),
                    "she was told " + old.get() + " for " + line.event().anchor() + ", and hears nothing else",
                    "it is " + line.event().at() + ", and she should hear so in time"));
        }
    }

    /** Whether she could be told: there is time, her hours come, and nothing is in the way or changes of it. */
    private static boolean isDue(Books books, Line<JourneyEvent.AnchorSet> line, Said told, Instant old) {
        Preferences hers = told.then().permission().preferences();
        WeeklyHours window = hers.contact().window(told.to().channel());
        boolean inTime = !old.isAfter(books.end())
                && OpenHours.firstOpen(window, hers.zones(), line.at(), old.minus(TIME_ENOUGH))
                        .isPresent();
        return inTime
                && hers.contact().budgets().isEmpty()
                && books.world().script().outages().isEmpty()
                && books.states(line.agenda()).stream()
                        .filter(state ->
                                state.at().isAfter(told.at()) && state.at().isBefore(old))
                        .noneMatch(state -> isInTheWay(state.commit().input()));
    }

    private static boolean isInTheWay(Input input) {
        return !(input instanceof Input.EffectReported
                || input instanceof Input.SignalReceived
                || input instanceof Input.ReportFacts
                || input instanceof Input.Wake);
    }
}
