package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Input;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.Preferences;
import io.journeykit.agenda.StepEvent;
import io.journeykit.calendar.WeeklyHours;
import io.journeykit.template.Due;
import io.journeykit.template.Point;
import io.journeykit.testkit.oracle.Mention.What;
import io.journeykit.testkit.oracle.Messages.Said;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.Value;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
            for (Another another : another(books)) {
                lastTold(books, another).ifPresent(told -> judge(books, another, told, verdicts));
            }
        }
    }

    /**
     * An anchor of a journey has become another date.
     *
     * @param place of the decision in the chronicle
     */
    private record Another(int place, Chronicle.Committed decision, JourneyId journey, String anchor, Instant at) {

        AgendaId agenda() {
            return decision.agenda();
        }

        boolean isHers() {
            return decision.commit().input() instanceof Input.ReportFacts told
                    && told.source().equals("patient");
        }
    }

    private static List<Another> another(Books books) {
        List<Another> all = new ArrayList<>();
        Map<AgendaId, Set<JourneyId>> over = new HashMap<>();
        List<Chronicle.Entry> entries = books.chronicle().entries();
        for (int place = 0; place < entries.size(); place++) {
            if (entries.get(place) instanceof Chronicle.Committed decision) {
                Set<JourneyId> ended = over.computeIfAbsent(decision.agenda(), id -> new LinkedHashSet<>());
                boolean isOpen = false;
                for (var event : decision.commit().events()) {
                    if (event instanceof JourneyEvent.AnchorSet set) {
                        all.add(new Another(place, decision, set.journey(), set.anchor(), set.at()));
                        isOpen = true;
                    } else if (event instanceof JourneyEvent.JourneyEnded end) {
                        ended.add(end.journey());
                    }
                }
                // Where an open journey has that date it is that one's.
                if (!isOpen && decision.commit().input() instanceof Input.ReportFacts told) {
                    all.addAll(ofEnded(books, new Report(place, decision, told), ended));
                }
            }
        }
        all.removeIf(Another::isHers);
        return all;
    }

    private record Report(int place, Chronicle.Committed decision, Input.ReportFacts told) {

        /** What is told of now, and not of before. */
        boolean isNews() {
            return !told.effective().isBefore(decision.at().minus(Books.AT_ONCE))
                    && !told.effective().isAfter(decision.at());
        }

        Optional<Instant> moment(String anchor) {
            return Optional.ofNullable(told.facts().get(FactName.of(anchor)))
                    .filter(Value.Moment.class::isInstance)
                    .map(value -> ((Value.Moment) value).moment());
        }
    }

    private static List<Another> ofEnded(Books books, Report report, Set<JourneyId> ended) {
        List<Another> all = new ArrayList<>();
        for (JourneyId journey : report.isNews() ? ended : Set.<JourneyId>of()) {
            if (report.told().journey().map(journey::equals).orElse(true)) {
                books.template(journey).stream()
                        .flatMap(template -> template.anchors().stream())
                        .forEach(anchor -> report.moment(anchor)
                                .ifPresent(at ->
                                        all.add(new Another(report.place(), report.decision(), journey, anchor, at))));
            }
        }
        return all;
    }

    /** What told her of it last, before. */
    private static Optional<Said> lastTold(Books books, Another another) {
        return books.messages().all().stream()
                .filter(said -> said.taken() && said.place() < another.place() && isOf(said, another))
                .reduce((first, second) -> second);
    }

    private static boolean isOf(Said said, Another another) {
        return said.parts().stream()
                .filter(part -> part.step().journey().equals(another.journey()))
                .anyMatch(part -> names(part, another.anchor()) || isBefore(part, another.anchor()));
    }

    private static boolean names(Part part, String anchor) {
        return part.mentions().stream()
                .anyMatch(mention ->
                        mention.what() == What.ANCHOR && mention.anchor().equals(anchor));
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

    private static void judge(Books books, Another another, Said told, Verdicts verdicts) {
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
                        && isOf(said, another))) {
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
    private static boolean isAnother(Instant old, Another another, Said told) {
        boolean named = told.parts().stream().anyMatch(part -> names(part, another.anchor()));
        ZoneId zone = told.then().permission().preferences().zone();
        return named
                ? !old.equals(another.at())
                : !old.atZone(zone)
                        .toLocalDate()
                        .equals(another.at().atZone(zone).toLocalDate());
    }

    /** Whether she could be told: there is time, her hours come, and nothing is in the way or changes of it. */
    private static boolean isDue(Books books, Another another, Said told, Instant old) {
        Preferences hers = told.then().permission().preferences();
        WeeklyHours window = hers.contact().window(told.to().channel());
        boolean inTime = !old.isAfter(books.end())
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
    private static boolean isInTheWay(State state, Another another) {
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
