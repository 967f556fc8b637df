package io.journeykit.testkit.oracle;

import io.journeykit.agenda.ContactEvent;
import io.journeykit.agenda.ContactEvent.Closing;
import io.journeykit.agenda.Incident;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Outreach;
import io.journeykit.spi.Port;
import io.journeykit.testkit.oracle.Messages.Said;
import io.journeykit.testkit.world.Outage;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** An outage of messaging is one thing for a person to look at, however many contacts it swallowed. */
final class OneOutage implements Law {

    private static final Clause ONE = new Clause(
            9, "outage-is-one-incident", "However many contacts an outage swallowed, a person is asked to look once.");
    private static final Clause SHOWN = new Clause(
            9,
            "swallowed-is-shown",
            "Somebody learns of each contact that an outage swallowed and that is given up then, by an item that the list has"
                    + " taken, or an incident, of its step or that names it, by a day after the outage, unless the list was down"
                    + " in that time too.");

    /** So long after its end an outage may still be what a step ends of. */
    private static final Duration AFTERMATH = Duration.ofDays(1);

    private static final Set<Closing> GIVEN_UP = Set.of(Closing.EXPIRED, Closing.ESCALATED, Closing.SUPPRESSED);

    @Override
    public List<Clause> clauses() {
        return List.of(ONE, SHOWN);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        for (Outage outage : books.world().script().outages()) {
            if (outage.port().equals(Optional.of(Port.MESSAGING))) {
                swallowed(books, outage).forEach((agenda, steps) -> judge(books, outage, agenda, steps, verdicts));
            }
        }
    }

    /** The steps that tried to speak while it lasted, and never did. */
    private static Map<AgendaId, Set<StepRef>> swallowed(Books books, Outage outage) {
        Set<StepRef> reached = new HashSet<>();
        Map<AgendaId, Set<StepRef>> tried = new LinkedHashMap<>();
        for (Said said : books.messages().all()) {
            for (Part part : said.parts()) {
                if (said.taken()) {
                    reached.add(part.step());
                } else if (part.isContact() && outage.covers(Port.MESSAGING, said.at())) {
                    tried.computeIfAbsent(said.then().agenda().id(), id -> byName())
                            .add(part.step());
                }
            }
        }
        tried.values().forEach(steps -> steps.removeAll(reached));
        return tried;
    }

    private static Set<StepRef> byName() {
        return new TreeSet<>(Comparator.comparing(StepRef::toString));
    }

    private static void judge(Books books, Outage outage, AgendaId agenda, Set<StepRef> steps, Verdicts verdicts) {
        Aftermath aftermath = new Aftermath(
                books, Turns.of(books.log()), outage.from(), outage.to().plus(AFTERMATH));
        if (aftermath.to().isAfter(books.until())) {
            return;
        }
        Set<StepRef> shown = aftermath.shown(steps);
        if (steps.size() > 1) {
            verdicts.met(ONE);
        }
        if (shown.size() > 1) {
            broken(ONE, outage, agenda, shown.size() + " are to be looked at", verdicts);
        }
        Set<StepRef> lost = aftermath.lost(steps);
        if (!lost.isEmpty() && !books.wasDown(Port.WORKLIST, outage.from(), aftermath.to())) {
            verdicts.met(SHOWN);
            lost.stream()
                    .filter(step -> !aftermath.isLearnedOf(agenda, step))
                    .findFirst()
                    .ifPresent(step -> broken(SHOWN, outage, agenda, "nobody learns of " + step, verdicts));
        }
    }

    private static void broken(Clause clause, Outage outage, AgendaId agenda, String library, Verdicts verdicts) {
        String oracle = "messaging was down from " + outage.from() + " to " + outage.to() + ", which is one thing";
        verdicts.broken(new Finding(clause, outage.from(), agenda, Optional.empty(), library, oracle));
    }

    /** What became of an agenda from the beginning of an outage until some time after it. */
    private record Aftermath(Books books, Turns turns, Instant from, Instant to) {

        Set<StepRef> shown(Set<StepRef> steps) {
            return steps.stream().filter(step -> turns.cameFor(step, from, to)).collect(Collectors.toSet());
        }

        /** Those that are given up without having been said. */
        Set<StepRef> lost(Set<StepRef> steps) {
            return books.log().of(ContactEvent.Closed.class).stream()
                    .filter(line -> isWithin(line.at())
                            && GIVEN_UP.contains(line.event().closing()))
                    .flatMap(line ->
                            books.messages().contact(line.agenda(), line.event().outreach()).stream())
                    .map(Outreach::step)
                    .filter(steps::contains)
                    .collect(Collectors.toCollection(OneOutage::byName));
        }

        boolean isLearnedOf(AgendaId agenda, StepRef step) {
            return books.work().all().stream()
                            .anyMatch(item -> item.agenda().equals(agenda)
                                    && isWithin(item.from())
                                    && item.isAboutOrNames(books, step))
                    || books.log().of(NoticeEvent.IncidentRaised.class).stream()
                            .filter(line -> line.agenda().equals(agenda) && isWithin(line.at()))
                            .anyMatch(line -> isOf(line.event().incident(), step));
        }

        private static boolean isOf(Incident incident, StepRef step) {
            return incident.isAbout(step)
                    || Readable.of(incident).contains(step.step().value());
        }

        private boolean isWithin(Instant at) {
            return !at.isBefore(from) && !at.isAfter(to);
        }
    }
}
