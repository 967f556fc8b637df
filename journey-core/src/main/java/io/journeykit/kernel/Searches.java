package io.journeykit.kernel;

import io.journeykit.agenda.Chain;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.OpenEffect;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Stamp;
import io.journeykit.calendar.DueWindow;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.planning.Slot;
import io.journeykit.planning.Waiting;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is looked for, as those see it who want the same; where nothing was left, it is looked for again when woken. */
final class Searches {

    private Searches() {}

    /** Providers are asked for these visits from now on. */
    static Chain.Search begun(LiveStep leader, Chain.Told told, List<Request.FindSlots.Visit> visits) {
        Optional<Chain.Search> former =
                leader.journey().head().chainOf(leader.ref()).flatMap(Chain::search);
        SortedMap<String, Waiting.Want> wants = new TreeMap<>();
        for (Request.FindSlots.Visit visit : visits) {
            String member = visit.step().toString();
            wants.put(
                    member,
                    new Waiting.Want(
                            visit.service(),
                            visit.providers().named(),
                            visit.from(),
                            visit.to(),
                            unfit(former, member, told),
                            leader.decision().step(visit.step()).flatMap(DueDates::aim)));
        }
        Waiting.Standing standing = new Waiting.Standing(
                leader.template().template().urgency(),
                told.wanted().orElse(leader.now()),
                leader.dates().due().map(DueWindow::target),
                true);
        return new Chain.Search(wants, standing, true);
    }

    /** What did not fit when it was last looked for does not until it is found again, so that others see no change in it. */
    private static List<Slot> unfit(Optional<Chain.Search> former, String member, Chain.Told told) {
        List<Slot> before = former.flatMap(
                        search -> Optional.ofNullable(search.wants().get(member)))
                .map(Waiting.Want::unfit)
                .orElse(List.of());
        return Stream.concat(told.refused().stream(), before.stream())
                .distinct()
                .toList();
    }

    /** Nothing could be offered: it still waits, for others than these of each member. */
    static void answered(LiveStep leader, Chain chain, SortedMap<String, List<Slot>> unfit, Stamp stamp) {
        Chain waiting = chain.seeking(chain.search().map(search -> search.answered(unfit)));
        leader.emit(new JourneyEvent.ChainChanged(leader.journey().id(), waiting, stamp));
    }

    /** Looks again for whoever found nothing, and for whom providers are not being asked yet. */
    static void again(DecisionBuilder decision) {
        for (int i = 0; i < decision.draft.journeys().size(); i++) {
            JourneyDraft journey = decision.draft.journeys().get(i);
            if (journey.isOpen() && journey.head().closing().isEmpty()) {
                journey.head().chains().forEach(chain -> again(decision, journey, chain));
            }
        }
    }

    private static void again(DecisionBuilder decision, JourneyDraft journey, Chain chain) {
        boolean waits = chain.search()
                .filter(search -> search.open() && !search.standing().looking())
                .isPresent();
        if (waits && journey.head().chainOf(chain.leader()).equals(Optional.of(chain))) {
            for (LiveStep step : Chains.members(decision, chain, Meaning.OPTIONS)) {
                if (!step.isHeld() && !isAsked(decision, step)) {
                    journey.unsettled().bookings().set(step.index());
                }
            }
        }
    }

    private static boolean isAsked(DecisionBuilder decision, LiveStep step) {
        for (OpenEffect effect : decision.draft.awaited()) {
            if (effect.isSearch() && effect.isAbout(step.ref())) {
                return true;
            }
        }
        return false;
    }
}
