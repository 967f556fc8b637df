package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Step;
import io.journeykit.planning.Slot;
import io.journeykit.template.Due;
import io.journeykit.template.Point;
import io.journeykit.template.StepTemplate;
import io.journeykit.testkit.oracle.Dealings.Search;
import io.journeykit.testkit.oracle.Offer.Answer;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody's wait for a visit, from when slots were first sought for it.
 *
 * @param searches all that was sought for it, in order; never empty
 */
record Wait(List<Search> searches) {

    /** One for each step of each agenda for which slots were ever sought. */
    static List<Wait> of(Books books) {
        Map<List<Object>, List<Search>> waits = new LinkedHashMap<>();
        for (Search search : books.visits().dealings().searches()) {
            waits.computeIfAbsent(List.of(search.agenda(), search.visit().step()), key -> new ArrayList<>())
                    .add(search);
        }
        return waits.values().stream().map(Wait::new).toList();
    }

    AgendaId agenda() {
        return searches.get(0).agenda();
    }

    StepRef step() {
        return searches.get(0).visit().step();
    }

    Instant since() {
        return searches.get(0).at();
    }

    String service() {
        return searches.get(0).visit().service();
    }

    private Optional<Search> last(Instant before) {
        return searches.stream()
                .filter(search -> !search.at().isAfter(before) && search.found().isPresent())
                .reduce((one, next) -> next);
    }

    /** Whether one of these slots was found for it by then. */
    boolean foundAnyOf(Offer offer, Instant at) {
        return last(at).stream()
                .flatMap(search -> search.found().orElseThrow().stream())
                .anyMatch(offer::has);
    }

    /** Whether a visit is still wanted then, and none is chosen. */
    boolean isOpen(Books books, Instant at) {
        Agenda then = books.at(agenda(), at);
        Optional<Step> step = then.step(step())
                .filter(one -> one.isActive() && !one.isHeld())
                .filter(one -> one.dates().slot().isEmpty() && !Truth.isBookedByWord(one));
        return step.isPresent()
                && then.person().died().isEmpty()
                && then.journey(step().journey()).orElseThrow().closing().isEmpty()
                && books.visits().dealings().offers().answers().stream().noneMatch(answer -> refused(answer, at));
    }

    private boolean refused(Answer answer, Instant at) {
        return answer.option().isEmpty()
                && answer.offer().agenda().equals(agenda())
                && answer.offer().leader().equals(step())
                && !answer.at().isAfter(at);
    }

    /** Whether both wait for their first visit of the same step, of the same urgency, counted from the same time. */
    boolean isLike(Wait other, Books books, Instant at) {
        Optional<StepTemplate> template = books.template(step());
        return !other.agenda().equals(agenda())
                && template.isPresent()
                && template.equals(books.template(other.step()))
                && template.flatMap(StepTemplate::due)
                        .map(Due::from)
                        .filter(from -> !from.equals(Point.BEGIN))
                        .isEmpty()
                && !hadVisit(books, at)
                && !other.hadVisit(books, at);
    }

    private boolean hadVisit(Books books, Instant at) {
        return books.visits().all().stream()
                .anyMatch(one -> one.agenda().equals(agenda())
                        && one.step().equals(Optional.of(step()))
                        && !one.from().isAfter(at));
    }

    boolean suits(Books books, Slot slot, Instant at) {
        return SlotFit.isAlone(books, step())
                && last(at).filter(search -> new SlotFit(books, search, at).clearly(slot))
                        .isPresent();
    }

    @Override
    public String toString() {
        return "the wait for " + step();
    }
}
