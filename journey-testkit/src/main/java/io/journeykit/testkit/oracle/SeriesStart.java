package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.Person;
import io.journeykit.agenda.Preferences;
import io.journeykit.agenda.Step;
import io.journeykit.calendar.hours.WeeklyHours;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Point;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.testkit.world.World;
import io.journeykit.vocabulary.Owner;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** From when a series is counted, and where: a contact by the person's clocks, all else by the site's. */
record SeriesStart(World world, JourneyTemplate journey, StepTemplate step) {

    private static final Duration LONGEST_WAIT = Duration.ofDays(8);

    Optional<SeriesDates> dates(Journey run, Person person) {
        ZoneId zone = isContact() ? person.preferences().zone() : journey.site().zone();
        Optional<PlainDates> dates = PlainDates.of(world, journey, zone);
        Optional<Instant> first = step.due().isEmpty()
                ? Optional.of(run.origin().begun())
                : point(run, step.due().get().from())
                        .flatMap(from -> dates.flatMap(
                                wall -> wall.at(from, step.due().get().target())));
        return dates.flatMap(wall -> first.map(at -> new SeriesDates(wall, at, step.repeat())));
    }

    /** The start or end of a step that happens once; of one that happens often it is not for this book to say. */
    private static Optional<Instant> point(Journey run, Point point) {
        if (point instanceof Point.Anchor anchor) {
            return anchor.name().equals("begin")
                    ? Optional.of(run.origin().begun())
                    : Optional.ofNullable(run.origin().anchors().get(anchor.name()));
        }
        Point.OfStep of = (Point.OfStep) point;
        List<Step> all = run.steps().of(of.step());
        return all.size() != 1
                ? Optional.empty()
                : of.edge() == Point.Edge.START
                        ? all.get(0).dates().start()
                        : all.get(0).dates().end();
    }

    private boolean isContact() {
        return step.kind() instanceof StepKind.Message
                || step.kind() instanceof StepKind.Questionnaire
                || step.kind() instanceof StepKind.Decision decision && decision.by() == Owner.PATIENT;
    }

    /** When it can begin at the latest, if it is due then: a contact once each of her windows has been open. */
    Instant opens(Instant date, Person person) {
        Preferences hers = person.preferences();
        return isContact()
                ? windows(hers)
                        .map(window -> OpenHours.firstOpen(window, hers.zones(), date, date.plus(LONGEST_WAIT))
                                .orElse(date))
                        .max(Comparator.naturalOrder())
                        .orElse(date)
                : date;
    }

    private static Stream<WeeklyHours> windows(Preferences hers) {
        return Stream.concat(
                Stream.of(hers.contact().window()),
                hers.addresses().stream().map(Address::channel).map(hers.contact()::window));
    }

    @Override
    public String toString() {
        return "the start of " + step;
    }
}
