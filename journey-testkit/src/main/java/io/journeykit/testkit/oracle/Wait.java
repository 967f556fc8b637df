package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Step;
import io.journeykit.planning.Slot;
import io.journeykit.template.Due;
import io.journeykit.template.Point;
import io.journeykit.template.StepTemplate;
import io.journeykit.testkit.oracle.Dealings.Need;
import io.journeykit.testkit.oracle.Dealings.Search;
import io.journeykit.testkit.oracle.Offer.Answer;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody's wait for a visit, from when slots were first wanted for it, whether or not any provider could be asked then.
 *
 * @param needs each time that they were wanted, in order; never empty
 * @param searches what was asked of providers for it, in order
 */
record Wait(List<Need> needs, List<Search> searches) {

    private static final Duration A_DAY = Duration.ofDays(1);

    /** One for each step of each agenda for which slots were ever wanted. */
    static List<Wait> of(Books books) {
        Dealings dealings = books.visits().dealings();
        Map<List<Object>, Wait> waits = new LinkedHashMap<>();
        for (Need need : dealings.needs()) {
            waits.computeIfAbsent(List.of(need.agenda(), need.visit().step()), key -> new Wait())
                    .needs()
                    .add(need);
        }
        for (Search search : dealings.searches()) {
            Optional.ofNullable(
                            waits.get(List.of(search.agenda(), search.visit().step())))
                    .ifPresent(wait -> wait.searches().add(search));
        }
        return List.copyOf(waits.values());
    }

    private Wait() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    AgendaId agenda() {
        return needs.get(0).agenda();
    }

    StepRef step() {
        return needs.get(0).visit().step();
    }

    Instant since() {
        return needs.get(0).moment().at();
    }

    boolean isLongerThan(Wait other) {
        return since().isBefore(other.since());
    }

    String service() {
        return needs.get(0).visit().service();
    }

    /** What was wanted last by then. */
    private Optional<Request.FindSlots.Visit> wanted(Moment before) {
        return needs.stream()
                .filter(need -> need.moment().isBefore(before))
                .reduce((one, next) -> next)
                .map(Need::visit);
    }

    /** Whether one of these slots was found for it by then. */
    boolean foundAnyOf(Offer offer, Moment before) {
        return searches.stream()
                .filter(search ->
                        search.moment().isBefore(before) && search.found().isPresent())
                .reduce((one, next) -> next)
                .filter(search -> search.found().orElseThrow().stream().anyMatch(offer::has))
                .isPresent();
    }

    /** Whether a visit is still wanted then, and none is chosen. */
    boolean isOpen(Books books, Moment moment) {
        Agenda then = books.at(agenda(), moment);
        Optional<Step> step = then.step(step())
                .filter(one -> one.isActive() && !one.isHeld())
                .filter(one -> one.dates().slot().isEmpty() && !Truth.isBookedByWord(one));
        return step.isPresent()
                && then.person().died().isEmpty()
                && then.journey(step().journey()).orElseThrow().closing().isEmpty()
                && books.visits().dealings().offers().answers().stream().noneMatch(answer -> refused(answer, moment));
    }

    private boolean refused(Answer answer, Moment by) {
        return answer.option().isEmpty()
                && answer.offer().agenda().equals(agenda())
                && answer.offer().leader().equals(step())
                && answer.moment().place() <= by.place();
    }

    /** Whether both wait for their first visit of the same step, of the same urgency, counted from the same time. */
    boolean isLike(Wait other, Books books, Moment moment) {
        Optional<StepTemplate> template = books.template(step());
        return !other.agenda().equals(agenda())
                && template.isPresent()
                && template.equals(books.template(other.step()))
                && template.flatMap(StepTemplate::due)
                        .map(Due::from)
                        .filter(from -> !from.equals(Point.BEGIN))
                        .isEmpty()
                && !hadVisit(books, moment)
                && !other.hadVisit(books, moment);
    }

    private boolean hadVisit(Books books, Moment moment) {
        return books.visits().all().stream()
                .anyMatch(one -> one.agenda().equals(agenda())
                        && one.step().equals(Optional.of(step()))
                        && one.since().isBefore(moment));
    }

    /** Whether such a slot could be hers, by what the world has, whatever was found of it. */
    boolean suits(Books books, Slot slot, Moment moment) {
        return SlotFit.isAlone(books, step())
                && wanted(moment)
                        .map(visit -> new Search(moment, agenda(), visit, Optional.empty()))
                        .filter(search -> new SlotFit(books, search, moment).clearly(slot))
                        .isPresent();
    }

    /** Whether she could be asked within a day; where she cannot, the slot is no more hers than another's. */
    boolean canBeOffered(Books books, Moment moment) {
        Agenda then = books.at(agenda(), moment);
        return books.template(step())
                .map(StepTemplate::contact)
                .filter(contact -> ContactOpportunity.between(
                        then.person(), contact, moment.at(), moment.at().plus(A_DAY)))
                .isPresent();
    }

    @Override
    public String toString() {
        return "the wait for " + step();
    }
}
