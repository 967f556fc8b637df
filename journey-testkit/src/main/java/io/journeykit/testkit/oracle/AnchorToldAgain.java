package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Input;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.Preferences;
import io.journeykit.agenda.StepEvent;
import io.journeykit.calendar.hours.WeeklyHours;
import io.journeykit.template.Due;
import io.journeykit.template.Point;
import io.journeykit.testkit.oracle.Mention.What;
import io.journeykit.testkit.oracle.Messages.Said;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whoever was told of a date, or of what is to be done before it, hears so before that date where it has become another. */
final class AnchorToldAgain implements Law {

    private static final Clause DATE = new Clause(
            8,
            "another-date-is-told",
            "Who was told of a date that has become another, or of what comes before it, hears of it before the old one,"
                    + " though the journey may have ended.");

    private static final Duration TIME_ENOUGH = Duration.ofHours(1);

    @Override
    public List<Clause> clauses() {
        return List.of(DATE);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        if (books.world().script().outages().isEmpty()) {
            for (AnotherDate another : AnotherDate.of(books)) {
                lastTold(books, another).ifPresent(told -> judge(books, another, told, verdicts));
            }
        }
    }

    /** What told her of it last, before. */
    private static Optional<Said> lastTold(Books books, AnotherDate another) {
        return books.messages().all().stream()
                .filter(said -> said.taken() && said.place() < another.place() && isOf(said, another))
                .reduce((first, second) -> second);
    }

    private static boolean isOf(Said said, AnotherDate another) {
        return said.parts().stream()
                .filter(part -> part.step().journey().equals(another.journey()))
                .anyMatch(part -> names(part, another.anchor())
                        || isBefore(part, another.anchor()) && isItsAuthors(part, said.language()));
    }

    private static boolean names(Part part, String anchor) {
        return part.mentions().stream()
                .anyMatch(mention ->
                        mention.what() == What.ANCHOR && mention.anchor().equals(anchor));
    }

    /** Whether it is of that journey, in whatever words, and the date as it is by now stands in it. */
    private static boolean says(Said said, AnotherDate another) {
        return said.parts().stream()
                .filter(part -> part.step().journey().equals(another.journey()))
                .anyMatch(part -> Stream.concat(
                                Stream.of(part.journey().site().zone()),
                                said.then().permission().preferences().zones().stream())
                        .anyMatch(zone -> SaidTime.stands(said.body(), another.at(), zone)));
    }

    /** Whether it is of what is to be done before that date, of which it need not say the name. */
    private static boolean isBefore(Part part, String anchor) {
        return part.isContact()
                && Importance.isBefore(part)
                && part.template()
                        .due()
                        .map(Due::from)
                        .filter(Point.anchor(anchor)::equals)
                        .isPresent();
    }

    private static boolean isItsAuthors(Part part, String language) {
        return AuthorsText.find(part.journey(), part.text(), language).isPresent();
    }

    private static void judge(Books books, AnotherDate another, Said told, Verdicts verdicts) {
        Optional<Instant> old = told.then()
                .agenda()
                .journey(another.journey())
                .map(Journey::origin)
                .map(origin -> origin.anchors().get(another.anchor()))
                .filter(date -> isAnother(date, another, told));
        if (old.isEmpty() || !isDue(books, another, told, old.get())) {
            return;
        }
        verdicts.met(DATE);
        if (books.messages().all().stream()
                .noneMatch(said -> said.taken()
                        && said.place() > another.place()
                        && said.at().isBefore(old.get())
                        && (isOf(said, another) || says(said, another)))) {
            verdicts.broken(new Finding(
                    DATE,
                    another.decision().at(),
                    another.agenda(),
                    told.parts().stream().map(Part::step).findFirst(),
                    "she was told " + old.get() + " for " + another.anchor() + ", and hears nothing else",
                    "it is " + another.at() + ", and she should hear so in time"));
        }
    }

    /** Whoever was not told the time itself is told of another day alone. */
    private static boolean isAnother(Instant old, AnotherDate another, Said told) {
        boolean named = told.parts().stream().anyMatch(part -> names(part, another.anchor()));
        ZoneId zone = told.then().permission().preferences().zone();
        return named
                ? !old.equals(another.at())
                : !old.atZone(zone)
                        .toLocalDate()
                        .equals(another.at().atZone(zone).toLocalDate());
    }

    /** Whether she could be told: there is time, her hours come, and nothing is in the way or changes of it. */
    private static boolean isDue(Books books, AnotherDate another, Said told, Instant old) {
        Preferences hers = told.then().permission().preferences();
        WeeklyHours window = hers.contact().window(told.to().channel());
        boolean inTime = !old.isAfter(books.until())
                && OpenHours.firstOpen(window, hers.zones(), another.decision().at(), old.minus(TIME_ENOUGH))
                        .isPresent();
        return inTime
                && hers.contact().budgets().isEmpty()
                && books.states(another.agenda()).stream()
                        .filter(state ->
                                state.at().isAfter(told.at()) && state.at().isBefore(old))
                        .noneMatch(state -> isInTheWay(state, another));
    }

    /** Whether it says how she may be contacted, who she is, or what is to become of that journey. */
    private static boolean isInTheWay(State state, AnotherDate another) {
        Input input = state.commit().input();
        if (input instanceof Input.Instruct) {
            return state.events().stream()
                    .anyMatch(event -> event instanceof StepEvent step
                                    && step.step().journey().equals(another.journey())
                            || event instanceof JourneyEvent journey
                                    && journey.journey().equals(another.journey()));
        }
        return !(input instanceof Input.EffectReported
                || input instanceof Input.SignalReceived
                || input instanceof Input.ReportFacts
                || input instanceof Input.BeginJourney
                || input instanceof Input.DefinitionsChanged
                || input instanceof Input.Wake);
    }
}
