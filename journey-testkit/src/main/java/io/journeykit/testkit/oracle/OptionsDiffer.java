package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Preferences;
import io.journeykit.planning.Slot;
import io.journeykit.template.StepKind;
import io.journeykit.testkit.oracle.Dealings.Search;
import io.journeykit.testkit.oracle.Offer.Open;
import io.journeykit.testkit.oracle.Offer.Option;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Law 31: an offer has up to three options, none of which beats another; a visit planned alone has several to choose from. */
final class OptionsDiffer implements Law {

    private static final Clause THREE =
            new Clause(31, "at-most-three-options", "An offer has at most three options, and none of them twice.");
    private static final Clause BEATEN = new Clause(
            31,
            "no-option-beats-another",
            "For who has no wishes of visits, and where all are wanted as early as can be, no option beats another: with the visit that it leads to at the same place and"
                    + " earlier, or with the same and the others no later, on no more days, with no more ways and no more"
                    + " targets missed; where it is a single visit, in the same part of the same day.");
    private static final Clause DIFFER = new Clause(
            31,
            "options-differ",
            "A visit planned alone is offered in more than one way, where slots that fit it, and that she has not given up,"
                    + " differ in day or place and nobody else seeks them.");
    private static final int MOST = 3;

    @Override
    public List<Clause> clauses() {
        return List.of(THREE, BEATEN, DIFFER);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        for (Open open : books.visits().dealings().offers().all()) {
            if (!open.offer().instead()) {
                number(verdicts, open);
                beaten(books, verdicts, open);
                differ(books, verdicts, open);
            }
        }
    }

    private static void number(Verdicts verdicts, Open open) {
        verdicts.met(THREE);
        List<Option> options = open.offer().options();
        long distinct = options.stream().map(Option::slots).distinct().count();
        if (options.size() > MOST || distinct < options.size()) {
            String library = "it has " + options.size() + " options, " + distinct + " of them different";
            verdicts.broken(finding(THREE, open, library, "three different ones are enough to choose from"));
        }
    }

    private static void beaten(Books books, Verdicts verdicts, Open open) {
        Agenda agenda = open.offer().written().after();
        Preferences preferences = agenda.person().preferences();
        ZoneId zone = preferences.zone();
        // Who has wishes may like the later option better.
        boolean wishes =
                !Objects.equals(preferences.wishes(), Preferences.unknown(zone).wishes());
        for (Option one : open.offer().options()) {
            for (Option other : open.offer().options()) {
                if (one != other && !wishes && !isAimed(books, one)) {
                    verdicts.met(BEATEN);
                    if (new OptionWeighed(agenda, one.slots(), zone)
                            .beats(new OptionWeighed(agenda, other.slots(), zone))) {
                        verdicts.broken(finding(
                                BEATEN, open, other.key() + " is offered", one.key() + " is better in all of it"));
                    }
                }
            }
        }
    }

    /** Whether a visit of it is wanted as near to its target as can be, so that earlier is not better. */
    private static boolean isAimed(Books books, Option one) {
        return one.slots().keySet().stream()
                .flatMap(step -> books.template(step).stream())
                .anyMatch(plan -> plan.kind() instanceof StepKind.Booking booking && booking.nearTarget());
    }

    private static void differ(Books books, Verdicts verdicts, Open open) {
        Offer offer = open.offer();
        Moment written = offer.written().moment();
        Optional<Search> search = books.visits().dealings().lastSearch(offer.leader(), offer.agenda(), written);
        if (search.isEmpty()
                || !SlotFit.isAlone(books, offer.leader())
                || isSoughtByOthers(books, search.get())
                || !books.visits().dealings().offers().first(open).equals(open)) {
            return;
        }
        SlotFit fits = new SlotFit(books, search.get(), written);
        List<Slot> fitting = search.get().found().orElseThrow().stream()
                .filter(fits::clearly)
                .filter(slot -> !NoneOfThese.isGivenUp(books, offer, slot))
                .toList();
        if (fitting.stream().anyMatch(slot -> differs(slot, fitting.get(0)))) {
            verdicts.met(DIFFER);
            if (offer.options().size() < 2) {
                verdicts.broken(finding(
                        DIFFER,
                        open,
                        "only one is offered",
                        fitting.size() + " slots fit, on other days or elsewhere"));
            }
        }
    }

    private static boolean differs(Slot one, Slot other) {
        return !one.place().equals(other.place())
                || !one.start()
                        .atZone(one.zone())
                        .toLocalDate()
                        .equals(other.start().atZone(other.zone()).toLocalDate());
    }

    private static boolean isSoughtByOthers(Books books, Search search) {
        return books.visits().dealings().searches().stream()
                .anyMatch(other -> other.found().isPresent()
                        && !other.agenda().equals(search.agenda())
                        && other.visit().service().equals(search.visit().service()));
    }

    private static Finding finding(Clause clause, Open open, String library, String oracle) {
        return new Finding(
                clause,
                open.from(),
                open.offer().agenda(),
                Optional.of(open.offer().leader()),
                library,
                oracle);
    }
}
