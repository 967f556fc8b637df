package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Preferences;
import io.journeykit.agenda.Step;
import io.journeykit.planning.Slot;
import io.journeykit.testkit.oracle.Dealings.Search;
import io.journeykit.testkit.oracle.Offer.Open;
import io.journeykit.testkit.world.Opening;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Law 31: what is offered first is no later than the earliest slot that fits, whatever else its party offers then. */
final class NoSlotIsLost implements Law {

    private static final Clause LOST = new Clause(
            31,
            "no-slot-is-lost",
            "A visit planned alone is first offered no later than at the earliest slot of its service that fits, whatever"
                    + " else its party offers at that time.");

    @Override
    public List<Clause> clauses() {
        return List.of(LOST);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        for (Open open : books.visits().dealings().offers().all()) {
            Offer offer = open.offer();
            if (!offer.instead() && SlotFit.isAlone(books, offer.leader()) && !hasWishes(offer)) {
                search(books, offer).ifPresent(search -> judge(books, verdicts, open, search));
            }
        }
    }

    /** Who has wishes may like a later one better. */
    private static boolean hasWishes(Offer offer) {
        Preferences hers = offer.written().after().person().preferences();
        return !Objects.equals(hers.wishes(), Preferences.unknown(hers.zone()).wishes());
    }

    /** What was sought just before; absent where it was offered from what had been found long ago, or others seek it too. */
    private static Optional<Search> search(Books books, Offer offer) {
        Moment written = offer.written().moment();
        return books.visits()
                .dealings()
                .lastSearch(offer.leader(), offer.agenda(), written)
                .filter(search -> search.at().equals(written.at()))
                .filter(search -> books.visits().dealings().searches().stream()
                        .noneMatch(other -> other.found().isPresent()
                                && !other.agenda().equals(search.agenda())
                                && other.visit().service().equals(search.visit().service())));
    }

    private static void judge(Books books, Verdicts verdicts, Open open, Search search) {
        Offer offer = open.offer();
        List<Slot> fitting = fitting(books, offer, search).toList();
        Slot first = offer.options().get(0).slots().get(offer.leader());
        if (first == null || fitting.isEmpty()) {
            return;
        }
        verdicts.met(LOST);
        fitting.stream()
                .filter(slot ->
                        slot.start().isBefore(first.start()) && !slot.end().isAfter(first.end()))
                .findFirst()
                .ifPresent(slot -> verdicts.broken(new Finding(
                        LOST,
                        open.from(),
                        offer.agenda(),
                        Optional.of(offer.leader()),
                        "the first that is offered is at " + first.start() + ", " + first.id(),
                        "at " + slot.start() + " there is " + slot.id() + " for "
                                + search.visit().service() + " too, which is earlier and fits")));
    }

    /** What its parties have by the world, whatever was found of it. */
    private static Stream<Slot> fitting(Books books, Offer offer, Search search) {
        SlotFit fits = new SlotFit(books, search, search.moment());
        return books.world().cast().parties().values().stream()
                .flatMap(party -> party.openings().stream())
                .filter(opening -> opening.service().equals(search.visit().service()))
                .filter(opening -> opening.isThereAt(search.at()))
                .map(Opening::slot)
                .filter(slot -> fits.clearly(slot) && isFree(books, offer, slot) && isApart(books, offer, slot));
    }

    /** Whether nobody ever had it, it was never offered to her, and she is free to its end. */
    private static boolean isFree(Books books, Offer offer, Slot slot) {
        Instant at = offer.written().at();
        Agenda agenda = offer.written().after();
        return books.visits().ofSlot(slot.id()).stream()
                        .noneMatch(having -> !having.from().isAfter(at))
                && books.visits().dealings().offers().wanted().stream()
                        .filter(former -> former.written().after().sequence()
                                < offer.written().after().sequence())
                        .noneMatch(former -> former.agenda().equals(offer.agenda()) && former.has(slot))
                && SlotFit.allows(
                        agenda.person().preferences().availability(),
                        slot.end().minusSeconds(1).atZone(slot.zone()).toLocalDateTime());
    }

    /** Whether nothing else that she has, or may soon have, is at that time. */
    private static boolean isApart(Books books, Offer offer, Slot slot) {
        return offer.written().after().journeys().stream()
                .flatMap(journey -> journey.steps().stream())
                .filter(step -> step.isOpen() && !step.ref().equals(offer.leader()))
                .flatMap(step -> slots(offer.written().after(), step))
                .allMatch(other -> NoOverlap.areApart(books, other, slot));
    }

    private static Stream<Slot> slots(Agenda agenda, Step step) {
        StepRef ref = step.ref();
        Stream<Slot> offered = agenda.journey(ref.journey()).flatMap(journey -> journey.chainOf(ref)).stream()
                .flatMap(chain -> chain.options().stream())
                .flatMap(option -> option.slotFor(ref).stream());
        Stream<Slot> own = Stream.of(step.dates().slot(), step.dates().offer()).flatMap(Optional::stream);
        return Stream.concat(own, offered);
    }
}
