package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Chain;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.OpenEffect;
import io.journeykit.agenda.Report;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.StepEvent;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.lifecycle.StateRole;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.planning.Slot;
import io.journeykit.planning.search.Option;
import io.journeykit.planning.search.Options;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Bookings that belong together, once {@link SlotRequests} has asked for their slots: planned and offered as one question, all
 * held, all booked, or else released and planned again.
 */
final class Chains {

    private static final String LEFT_TO_OTHERS = "left-to-others";

    private Chains() {}

    /** As the part of a reason. */
    static Part named(List<LiveStep> steps) {
        return Part.of(steps.stream().map(LiveStep::itself).toList());
    }

    /** Slots were found, or not: the chain is planned, and offered or booked. */
    static void found(DecisionBuilder decision, OpenEffect effect, Report report) {
        Optional<LiveStep> leader = effect.step().flatMap(decision::step);
        Optional<Chain> chain = leader.flatMap(step -> step.journey().head().chainOf(step.ref()));
        if (chain.isEmpty() || effect.isWatch()) {
            return;
        }
        List<LiveStep> members = seekers(decision, chain.get());
        Stamp stamp = decision.stamp(Why.REPORTED, Name.act("find-slots"));
        if (!(report instanceof Report.Done done)) {
            Searches.answered(leader.get(), chain.get(), new TreeMap<>(), stamp);
            failed(decision, leader.get(), members, stamp);
        } else if (!members.isEmpty()) {
            plan(decision, chain.get(), members, done);
        }
    }

    /** Where it was looked for beside the care team, their work stays, and that nobody could be asked is shown. */
    private static void failed(DecisionBuilder decision, LiveStep leader, List<LiveStep> members, Stamp stamp) {
        boolean heard = false;
        for (LiveStep step : members) {
            heard |= step.fire(Meaning.FAILED, stamp);
        }
        if (!heard && !members.isEmpty()) {
            decision.incident(
                    "effect-failed", Optional.of(Name.act("find-slots")), leader.about(), stamp, DecisionBuilder.ROLE);
        }
    }

    static List<LiveStep> members(DecisionBuilder decision, Chain chain, Meaning hearing) {
        List<LiveStep> members = new ArrayList<>();
        for (StepRef member : chain.members()) {
            decision.step(member).filter(step -> step.hears(hearing)).ifPresent(members::add);
        }
        return members;
    }

    /** Those that wait for slots, or for others in the place of what has lapsed; not what a search before found too. */
    private static List<LiveStep> seekers(DecisionBuilder decision, Chain chain) {
        boolean renews = chain.search().filter(Chain.Search::open).isPresent();
        return chain.members().stream()
                .flatMap(member -> decision.step(member).stream())
                .filter(step -> step.hears(Meaning.OPTIONS) || renews && OfferTimes.isOffered(step))
                .toList();
    }

    private static void plan(DecisionBuilder decision, Chain chain, List<LiveStep> members, Report.Done done) {
        ChainPlan plan = new ChainPlan(decision, members);
        Options options = plan.options(done.found());
        if (options.isEmpty()) {
            Stamp stamp = decision.stamp(Why.NO_WAY, named(members));
            Searches.answered(members.get(0), chain, plan.contest().unfit(), stamp);
            without(members, plan, options, stamp);
            return;
        }
        List<String> waitlisted = Referrals.waitlisted(decision, members, options);
        Chain offered = new Chain(
                        members.stream().map(LiveStep::ref).toList(),
                        List.of(),
                        waitlisted,
                        Refusals.told(members),
                        chain.search().map(Chain.Search::closed))
                .offering(plan.offered(options, waitlisted));
        Stamp stamp = decision.stamp(Why.PLANNED_TOGETHER, named(members));
        decision.emit(new JourneyEvent.ChainChanged(members.get(0).journey().id(), offered, stamp));
        decision.causedByLast();
        ordered(members.get(0), plan, "offered-by-policy", stamp);
        late(decision, members, options, stamp);
        propose(decision, members, offered, stamp);
    }

    /** What fits is left to those who come before her, and she waits for more; or nothing fits. */
    private static void without(List<LiveStep> members, ChainPlan plan, Options options, Stamp stamp) {
        LiveStep leader = members.get(0);
        if (plan.contest().isTheirTurn()) {
            ordered(leader, plan, LEFT_TO_OTHERS, stamp);
        } else if (plan.contest().isLeftToOthers()) {
            leader.note(LEFT_TO_OTHERS, plan.obstacle(options), stamp);
        } else if (leader.hears(Meaning.NO_OPTIONS)) {
            leader.note("no-appointments-fit", plan.obstacle(options), stamp);
            members.forEach(step -> step.fire(Meaning.NO_OPTIONS, stamp));
        }
    }

    private static void ordered(LiveStep leader, ChainPlan plan, String code, Stamp stamp) {
        plan.contest().order().ifPresent(order -> leader.note(code, order, stamp));
    }

    /** A target that an option misses is noted; one that none can keep is for a person to look at. */
    private static void late(DecisionBuilder decision, List<LiveStep> members, Options options, Stamp stamp) {
        for (LiveStep step : members) {
            String name = step.label();
            List<Option> late = options.options().stream()
                    .filter(option -> !option.isOnTarget(name))
                    .toList();
            late.forEach(option -> decision.note(step.about(), "target-missed", visits(members, option), stamp));
            if (late.size() == options.options().size() && couldBeKept(step)) {
                step.incident("target-missed", stamp);
            }
        }
    }

    private static Part visits(List<LiveStep> members, Option option) {
        return Part.of(members.stream()
                .sorted(Comparator.comparing(step -> option.slot(step.label()).start()))
                .map(step -> Phrase.of("visit-of")
                        .with("step", step.itself())
                        .with("visit", option.slot(step.label()).said()))
                .toList());
    }

    // What was past when the journey was entered is no news.
    private static boolean couldBeKept(LiveStep step) {
        Instant begun = step.journey().head().origin().begun();
        return step.dates().due().filter(due -> due.target().isAfter(begun)).isPresent();
    }

    private static void propose(DecisionBuilder decision, List<LiveStep> members, Chain offered, Stamp stamp) {
        boolean ask = members.stream().anyMatch(Chains::isToBeAsked);
        if (!ask && members.stream().allMatch(step -> step.hears(Meaning.CHOSEN))) {
            Booking.choose(members.get(0), offered.options().get(0), stamp);
            return;
        }
        List<LiveStep> moved = members.stream().filter(Chains::isMoved).toList();
        for (LiveStep step : moved) {
            Slot slot = offered.options().get(0).slotFor(step.ref()).orElseThrow();
            MeantVisit.booked(step.entry())
                    .ifPresent(now -> decision.note(
                            step.about(), "move-proposed", BookingFit.difference(step, now, slot), stamp));
            decision.emit(new StepEvent.SlotOffered(step.ref(), Optional.of(slot), stamp));
        }
        if (moved.size() == members.size()) {
            // A yes or no is asked of each: there is nothing else to choose.
            decision.emit(new JourneyEvent.ChainChanged(members.get(0).journey().id(), offered.settled(), stamp));
        }
        members.forEach(step -> step.fire(Meaning.OPTIONS, stamp));
        for (LiveStep step : members) {
            if (OfferTimes.isOffered(step) && !step.hears(Meaning.OPTIONS)) {
                renewed(step, stamp);
            }
        }
    }

    // What is booked elsewhere, and nobody told when, is moved like any other.
    private static boolean isMoved(LiveStep step) {
        return step.hasVisit() || !step.hears(Meaning.CHOSEN) && step.hears(Meaning.OPTIONS);
    }

    /** The question goes on with other options; one that has just been asked has them already. */
    private static void renewed(LiveStep step, Stamp stamp) {
        boolean asked = step.agenda().outbox().open().stream()
                .anyMatch(contact ->
                        contact.step().equals(step.ref()) && contact.answer().isPresent());
        if (!asked) {
            offer(step, Optional.empty(), stamp);
        }
        Deadlines.goOn(step);
    }

    // What she had is not moved in silence, even where the first booking was made for her.
    private static boolean isToBeAsked(LiveStep step) {
        return step.plan().booking().ask() || step.hasPlayed(StateRole.BOOKED);
    }

    /** One question for the whole chain, asked by its first member. */
    static void offer(LiveStep step, Optional<String> subject, Stamp stamp) {
        step.journey()
                .head()
                .chainOf(step.ref())
                .filter(chain ->
                        chain.leader().equals(step.ref()) && !chain.options().isEmpty())
                .ifPresent(chain ->
                        Contacts.want(step, Texts.options(step, subject, chain), Optional.of(Meaning.CHOSEN), stamp));
    }
}
