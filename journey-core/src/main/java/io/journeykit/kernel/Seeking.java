package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Chain;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.Step;
import io.journeykit.calendar.DueWindow;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** What slots are asked for: for all bookings of a chain at once, since each may decide what the others need. */
final class Seeking {

    private Seeking() {}

    /** Asks for slots, once no member of a chain is still holding what must be released first; false if none is. */
    static boolean find(Turn turn) {
        boolean any = false;
        for (int i = 0; i < turn.draft.journeys().size(); i++) {
            JourneyDraft journey = turn.draft.journeys().get(i);
            any |= !journey.isUntouched() && journey.unsettled().seeks() && find(turn, journey);
        }
        return any;
    }

    private static boolean find(Turn turn, JourneyDraft journey) {
        BitSet bookings = journey.unsettled().bookings();
        boolean any = false;
        while (!bookings.isEmpty()) {
            Run first = new Run(journey, turn.template(journey).orElseThrow(), bookings.nextSetBit(0));
            List<Run> seekers = seekers(first);
            seekers.forEach(run -> bookings.clear(run.index()));
            if (!seekers.isEmpty()) {
                request(turn, seekers);
                any = true;
            }
        }
        return any;
    }

    /** Of the chain of this step, those for which slots are to be found. */
    private static List<Run> seekers(Run first) {
        BitSet bookings = first.journey().unsettled().bookings();
        List<Run> seekers = new ArrayList<>();
        for (int i = first.index(); i >= 0; i = bookings.nextSetBit(i + 1)) {
            Run run = first.at(i);
            if (isInChain(first, run)) {
                seekers.add(run);
            }
        }
        return seekers;
    }

    private static boolean isInChain(Run one, Run other) {
        for (int place : one.plan().chain()) {
            if (place == other.plan().index()) {
                return true;
            }
        }
        return false;
    }

    private static void request(Turn turn, List<Run> seekers) {
        Run leader = seekers.get(0);
        Stamp stamp = turn.stamp(Why.PLANNED_TOGETHER, Chains.names(seekers));
        List<String> waitlisted = leader.journey().head().chains().stream()
                .filter(chain -> chain.leader().equals(leader.ref()))
                .findFirst()
                .map(Chain::waitlisted)
                .orElse(List.of());
        List<StepRef> members = seekers.stream().map(Run::ref).toList();
        turn.emit(
                new JourneyEvent.ChainChanged(leader.journey().id(), new Chain(members, List.of(), waitlisted), stamp));
        List<Request.FindSlots.Visit> visits = new ArrayList<>();
        for (Run run : seekers) {
            if (Dues.isDated(run)) {
                Dues.refresh(turn, run);
            }
            visits.add(wanted(turn, run));
        }
        turn.request(leader.about(), Optional.empty(), new Request.FindSlots(visits, false), stamp);
    }

    private static Request.FindSlots.Visit wanted(Turn turn, Run run) {
        Instant notice =
                run.template().site().plus(turn.now, run.plan().booking().notice());
        Instant from =
                run.plan().template().due().flatMap(due -> due.earliest()).isPresent()
                        ? run.step()
                                .dates()
                                .due()
                                .map(DueWindow::earliest)
                                .filter(notice::isBefore)
                                .orElse(notice)
                        : notice;
        Optional<Instant> to = run.step().dates().due().flatMap(DueWindow::latest);
        return new Request.FindSlots.Visit(run.ref(), run.plan().booking().service(), providers(turn, run), from, to);
    }

    /** Who may be booked: those that accepted the referral; empty: anybody. */
    static List<String> providers(Turn turn, Run run) {
        Optional<StepId> under = run.plan().booking().under();
        if (under.isEmpty()) {
            return List.of();
        }
        List<String> providers = new ArrayList<>();
        for (int i = 0; i < run.journey().size(); i++) {
            Step step = run.journey().step(i);
            boolean open = step.isOpen() && !step.state().equals("cancellation-requested");
            if (step.id().equals(under.get()) && open && step.track().reached().contains("accepted")) {
                providers.add(Referrals.recipient(run.at(i)));
            }
        }
        return providers;
    }
}
