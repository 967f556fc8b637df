package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Chain;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.OpenEffect;
import io.journeykit.agenda.Report;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.StepEvent;
import io.journeykit.lifecycle.Signals;
import io.journeykit.planning.Option;
import io.journeykit.planning.Options;
import io.journeykit.planning.Slot;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Bookings that belong together, once {@link Seeking} has asked for their slots: planned and offered as one question, all
 * held, all booked, or else released and planned again.
 */
final class Chains {

    private Chains() {}

    /** As words of a stamp. */
    static String names(List<Run> runs) {
        return String.join(
                ", ", runs.stream().map(run -> ChainPlan.name(run.step())).toList());
    }

    /** Slots were found, or not: the chain is planned, and offered or booked. */
    static void found(Turn turn, OpenEffect effect, Report report) {
        Optional<Run> leader = effect.step().flatMap(turn::run);
        Optional<Chain> chain = leader.flatMap(run -> run.journey().head().chainOf(run.ref()));
        if (chain.isEmpty() || effect.text().equals("watch")) {
            return;
        }
        List<Run> members = members(turn, chain.get(), Signals.OPTIONS);
        Stamp stamp = turn.stamp(Why.REPORTED, "slots");
        if (!(report instanceof Report.Done done)) {
            members.forEach(run -> Running.fire(turn, run, Signals.FAILED, stamp));
        } else if (!members.isEmpty()) {
            plan(turn, chain.get(), members, done);
        }
    }

    static List<Run> members(Turn turn, Chain chain, String hearing) {
        List<Run> members = new ArrayList<>();
        for (StepRef member : chain.members()) {
            turn.run(member).filter(run -> Running.hears(run, hearing)).ifPresent(members::add);
        }
        return members;
    }

    private static void plan(Turn turn, Chain chain, List<Run> members, Report.Done done) {
        ChainPlan plan = new ChainPlan(turn, members);
        Options options = plan.options(done.found());
        if (options.isEmpty()) {
            String why = options.obstacles().isEmpty()
                    ? options.effort().toString()
                    : options.obstacles().get(0).toString();
            Stamp stamp = turn.stamp(Why.NO_WAY, names(members));
            turn.note(members.get(0).about(), "no-appointments-fit", why, stamp);
            members.forEach(run -> Running.fire(turn, run, Signals.NO_OPTIONS, stamp));
            return;
        }
        List<String> waitlisted = Referrals.waitlisted(turn, members, options);
        Chain offered =
                new Chain(members.stream().map(Run::ref).toList(), plan.offered(options, waitlisted), waitlisted);
        Stamp stamp = turn.stamp(Why.PLANNED_TOGETHER, names(members));
        turn.emit(new JourneyEvent.ChainChanged(members.get(0).journey().id(), offered, stamp));
        turn.causedByLast();
        late(turn, members, options, stamp);
        propose(turn, members, offered, stamp);
    }

    /** A target that an option misses is noted; one that none can keep is for a person to look at. */
    private static void late(Turn turn, List<Run> members, Options options, Stamp stamp) {
        for (Run run : members) {
            String name = ChainPlan.name(run.step());
            List<Option> late = options.options().stream()
                    .filter(option -> !option.isOnTarget(name))
                    .toList();
            late.forEach(option -> turn.note(run.about(), "target-missed", option.toString(), stamp));
            if (late.size() == options.options().size() && couldBeKept(run)) {
                turn.incident("target-missed", name, run.about(), stamp);
            }
        }
    }

    // What was past when the journey was entered is no news.
    private static boolean couldBeKept(Run run) {
        Instant begun = run.journey().head().origin().begun();
        return run.step()
                .dates()
                .due()
                .filter(due -> due.target().isAfter(begun))
                .isPresent();
    }

    private static void propose(Turn turn, List<Run> members, Chain offered, Stamp stamp) {
        boolean ask = members.stream().anyMatch(Chains::isToBeAsked);
        if (!ask && members.stream().allMatch(run -> Running.hears(run, Signals.CHOSEN))) {
            Booking.choose(turn, members.get(0), offered.options().get(0), stamp);
            return;
        }
        for (Run run : members) {
            if (Visits.isBooked(run.step())) {
                Slot slot = offered.options().get(0).slotFor(run.ref()).orElseThrow();
                Slot now = run.step().dates().slot().orElseThrow();
                turn.note(run.about(), "move-proposed", Keeping.difference(run, now, slot), stamp);
                turn.emit(new StepEvent.SlotOffered(run.ref(), Optional.of(slot), stamp));
            }
        }
        members.forEach(run -> Running.fire(turn, run, Signals.OPTIONS, stamp));
    }

    // What she had is not moved in silence, even where the first booking was made for her.
    private static boolean isToBeAsked(Run run) {
        return run.plan().booking().ask() || run.step().track().reached().contains(Signals.BOOKED);
    }

    /** One question for the whole chain, asked by its first member. */
    static void offer(Turn turn, Run run, String subject, Stamp stamp) {
        run.journey()
                .head()
                .chainOf(run.ref())
                .filter(chain -> chain.leader().equals(run.ref()))
                .ifPresent(chain -> Contacts.want(
                        turn, run, language -> Texts.options(language, run, subject, chain), Signals.CHOSEN, stamp));
    }
}
