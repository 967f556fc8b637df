package io.journeykit.testkit.oracle;

import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.testkit.oracle.Offer.Open;
import io.journeykit.vocabulary.Owner;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Law 32: where several want one slot it is offered by a stated order, and who waits longer is offered it first. */
final class StatedOrder implements Law {

    private static final Clause RECORDED = new Clause(
            32,
            "order-is-recorded",
            "Where a slot is offered that another person waits for too, an event of that decision names the policy.");
    private static final Clause LONGER = new Clause(
            32,
            "longer-wait-first",
            "No slot is offered to one who waits for the same step of the same template since later, while it would suit"
                    + " another who can be asked, and for whom it is still being sought, whether or not a provider could be"
                    + " asked yet.");
    private static final Clause NOT_FORGOTTEN = new Clause(
            32,
            "who-found-nothing-is-not-forgotten",
            "No slot is offered to one who waits for the same step of the same template since later, while it would suit"
                    + " another who can be asked, and for whom none was found.");

    @Override
    public List<Clause> clauses() {
        return List.of(RECORDED, LONGER, NOT_FORGOTTEN);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        List<Wait> waits = Wait.of(books);
        if (waits.stream().map(Wait::agenda).distinct().count() > 1) {
            Set<Object> before = new HashSet<>();
            for (Open open : books.visits().dealings().offers().all()) {
                Offer offer = open.offer();
                // A reminder promises nothing anew.
                if (!offer.instead() && before.add(List.of(offer.agenda(), offer.leader(), offer.options()))) {
                    Set<String> services = services(books, offer);
                    List<Wait> others = waits.stream()
                            .filter(wait -> services.contains(wait.service()))
                            .toList();
                    recorded(books, verdicts, open, others);
                    longer(books, verdicts, open, others);
                }
            }
        }
    }

    private static Set<String> services(Books books, Offer offer) {
        return offer.options().get(0).slots().keySet().stream()
                .flatMap(step -> books.template(step).stream())
                .map(StepTemplate::kind)
                .filter(kind -> kind instanceof StepKind.Booking)
                .map(kind -> ((StepKind.Booking) kind).service())
                .collect(Collectors.toSet());
    }

    private static void recorded(Books books, Verdicts verdicts, Open open, List<Wait> waits) {
        State written = first(books, open.offer());
        boolean several = waits.stream()
                .filter(wait -> !wait.agenda().equals(open.offer().agenda()))
                .anyMatch(wait ->
                        wait.foundAnyOf(open.offer(), written.moment()) && wait.isOpen(books, written.moment()));
        if (!several) {
            return;
        }
        verdicts.met(RECORDED);
        boolean named = written.events().stream()
                .anyMatch(event -> event.toString().toLowerCase(Locale.ROOT).contains("policy"));
        if (!named) {
            verdicts.broken(finding(RECORDED, open, "no event says why she is offered it first"));
        }
    }

    /** What is asked again was offered before, though that question may never have been handed over. */
    private static State first(Books books, Offer offer) {
        return books.visits().dealings().offers().wanted().stream()
                .filter(one -> one.agenda().equals(offer.agenda())
                        && one.leader().equals(offer.leader())
                        && one.options().equals(offer.options()))
                .findFirst()
                .orElse(offer)
                .written();
    }

    private static void longer(Books books, Verdicts verdicts, Open open, List<Wait> waits) {
        Offer offer = open.offer();
        Moment before = offer.written().moment().before();
        Optional<Wait> own = waits.stream()
                .filter(wait ->
                        wait.agenda().equals(offer.agenda()) && wait.step().equals(offer.leader()))
                .findFirst();
        for (Wait other : waits) {
            if (own.isPresent()
                    && own.get().isLike(other, books, before)
                    && other.isOpen(books, before)
                    && other.canBeOffered(books, before)) {
                boolean suits = offer.slots().stream().anyMatch(slot -> other.suits(books, slot, before));
                if (suits) {
                    judge(books, verdicts, open, new Two(own.get(), other));
                }
            }
        }
    }

    private record Two(Wait own, Wait other) {}

    private static void judge(Books books, Verdicts verdicts, Open open, Two two) {
        Wait other = two.other();
        Optional<Owner> owner = books.at(
                        other.agenda(), open.offer().written().moment().before())
                .step(other.step())
                .map(step -> step.status().owner());
        Clause clause = owner.equals(Optional.of(Owner.CARE_TEAM)) ? NOT_FORGOTTEN : LONGER;
        verdicts.met(clause);
        boolean offered = books.visits().dealings().offers().wanted().stream()
                .anyMatch(offer -> offer.agenda().equals(other.agenda())
                        && offer.leader().equals(other.step())
                        && !offer.written().at().isAfter(open.from().plus(Books.AT_ONCE)));
        if (other.isLongerThan(two.own()) && !offered) {
            String oracle = "it suits " + other.agenda() + " too, who waits since " + other.since();
            verdicts.broken(finding(clause, open, oracle));
        }
    }

    private static Finding finding(Clause clause, Open open, String oracle) {
        return new Finding(
                clause,
                open.from(),
                open.offer().agenda(),
                Optional.of(open.offer().leader()),
                "she is offered " + open.offer().slots().get(0).id(),
                oracle);
    }
}
