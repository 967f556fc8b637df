package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Chain;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.Providers;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Stamp;
import io.journeykit.calendar.DueWindow;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.lifecycle.StateRole;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** What slots are asked for: for all bookings of a chain at once, since each may decide what the others need. */
final class SlotRequests {

    private SlotRequests() {}

    /** Asks for slots, once no member of a chain is still holding what must be released first; false if none is. */
    static boolean find(DecisionBuilder decision) {
        boolean any = false;
        for (int i = 0; i < decision.draft.journeys().size(); i++) {
            JourneyDraft journey = decision.draft.journeys().get(i);
            any |= !journey.isUntouched() && journey.unsettled().seeks() && find(decision, journey);
        }
        return any;
    }

    private static boolean find(DecisionBuilder decision, JourneyDraft journey) {
        BitSet bookings = journey.unsettled().bookings();
        bookings.stream()
                .mapToObj(place -> new LiveStep(
                        decision, journey, decision.template(journey).orElseThrow(), place))
                .filter(step -> !OfferTimes.isOffered(step))
                .toList()
                .forEach(SlotRequests::withdraw);
        boolean any = false;
        while (!bookings.isEmpty()) {
            LiveStep first =
                    new LiveStep(decision, journey, decision.template(journey).orElseThrow(), bookings.nextSetBit(0));
            List<LiveStep> seekers = seekers(first);
            seekers.forEach(step -> bookings.clear(step.index()));
            if (!seekers.isEmpty()) {
                request(decision, seekers);
                any = true;
            }
        }
        return any;
    }

    /** What is offered with a visit that is planned anew was planned with it: that is planned anew as well. */
    private static void withdraw(LiveStep step) {
        if (OfferTimes.options(step).stream()
                .noneMatch(option -> option.slotFor(step.ref()).isPresent())) {
            return;
        }
        Stamp stamp = step.stamp(Why.PLANNED_TOGETHER, step.itself());
        OfferTimes.offeredWith(step).forEach(member -> member.fire(Meaning.REPLAN, stamp));
    }

    /** Of the chain of this step, those for which slots are to be found. */
    private static List<LiveStep> seekers(LiveStep first) {
        BitSet bookings = first.journey().unsettled().bookings();
        List<LiveStep> seekers = new ArrayList<>();
        for (int i = first.index(); i >= 0; i = bookings.nextSetBit(i + 1)) {
            LiveStep step = first.at(i);
            if (isInChain(first, step)) {
                seekers.add(step);
            }
        }
        return seekers;
    }

    private static boolean isInChain(LiveStep one, LiveStep other) {
        for (int place : one.plan().chain()) {
            if (place == other.plan().index()) {
                return true;
            }
        }
        return false;
    }

    private static void request(DecisionBuilder decision, List<LiveStep> seekers) {
        LiveStep leader = seekers.get(0);
        Stamp stamp = decision.stamp(Why.PLANNED_TOGETHER, Chains.named(seekers));
        List<String> waitlisted = leader.journey().head().chains().stream()
                .filter(chain -> chain.leader().equals(leader.ref()))
                .findFirst()
                .map(Chain::waitlisted)
                .orElse(List.of());
        List<StepRef> members = seekers.stream().map(LiveStep::ref).toList();
        List<Request.FindSlots.Visit> visits = new ArrayList<>();
        for (LiveStep step : seekers) {
            if (DueDates.isDated(step)) {
                DueDates.refresh(step);
            }
            visits.add(wanted(step));
        }
        Chain.Told told = Refusals.told(seekers).wanted(decision.now);
        Chain chain =
                new Chain(members, List.of(), waitlisted, told, Optional.of(Searches.begun(leader, told, visits)));
        decision.emit(new JourneyEvent.ChainChanged(leader.journey().id(), chain, stamp));
        seekers.stream().filter(OfferTimes::isOffered).forEach(Deadlines::goOn);
        decision.request(leader.about(), Optional.empty(), new Request.FindSlots(visits, false), stamp);
    }

    private static Request.FindSlots.Visit wanted(LiveStep step) {
        Instant notice = Notice.earliest(step, step.now());
        Instant from = DueDates.hasEarliest(step)
                ? step.dates()
                        .due()
                        .map(DueWindow::earliest)
                        .filter(notice::isBefore)
                        .orElse(notice)
                : notice;
        Optional<Instant> to = step.dates().due().flatMap(DueWindow::latest);
        return new Request.FindSlots.Visit(step.ref(), step.plan().booking().service(), providers(step), from, to);
    }

    /** Who may be booked: those that have accepted the referral, or anybody where none is needed. */
    static Providers providers(LiveStep step) {
        return step.plan()
                .booking()
                .under()
                .map(referral -> Providers.of(accepting(step, referral)))
                .orElseGet(Providers::any);
    }

    /** Those that have accepted the referral of a visit, where it needs one. */
    static List<String> accepting(LiveStep step) {
        return providers(step).named().orElse(List.of());
    }

    private static List<String> accepting(LiveStep step, StepId referral) {
        List<String> accepting = new ArrayList<>();
        for (int i = 0; i < step.journey().size(); i++) {
            if (step.journey().step(i).id().equals(referral) && isAccepted(step.at(i))) {
                ReferredVisit.recipient(step.at(i)).ifPresent(accepting::add);
            }
        }
        return accepting;
    }

    private static boolean isAccepted(LiveStep referral) {
        return referral.isOpen()
                && !referral.plays(StateRole.CANCELLATION_REQUESTED)
                && referral.hasPlayed(StateRole.ACCEPTED);
    }
}
