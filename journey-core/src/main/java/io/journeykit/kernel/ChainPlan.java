package io.journeykit.kernel;

import io.journeykit.agenda.Chain.Option;
import io.journeykit.agenda.Providers;
import io.journeykit.agenda.Report;
import io.journeykit.calendar.DueWindow;
import io.journeykit.phrase.Phrase;
import io.journeykit.planning.Slot;
import io.journeykit.planning.TravelTime;
import io.journeykit.planning.search.Chain;
import io.journeykit.planning.search.Obstacle;
import io.journeykit.planning.search.Options;
import io.journeykit.planning.search.Planner;
import io.journeykit.planning.search.Preferences;
import io.journeykit.planning.search.Slots;
import io.journeykit.planning.search.Visit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Plans the bookings of one chain from the slots that were found: what is booked already and what has happened stay
 * fixed, everything else moves together.
 */
final class ChainPlan {

    private final DecisionBuilder decision;
    private final List<LiveStep> seekers;
    private final Map<String, LiveStep> byName = new LinkedHashMap<>();
    private final Contest contest;

    ChainPlan(DecisionBuilder decision, List<LiveStep> seekers) {
        this.decision = decision;
        this.seekers = seekers;
        this.contest = new Contest(decision);
        seekers.forEach(step -> byName.put(step.label(), step));
    }

    /** What others want of the same. */
    Contest contest() {
        return contest;
    }

    Options options(List<Report.Found> found) {
        Map<String, List<Slot>> slots = new TreeMap<>();
        found.forEach(one -> slots.merge(one.visit(), one.slots(), (a, b) -> {
            List<Slot> all = new ArrayList<>(a);
            all.addAll(b);
            return all;
        }));
        List<Visit> visits = new ArrayList<>();
        for (LiveStep step : seekers) {
            visits.add(visit(step, slots.getOrDefault(step.ref().toString(), List.of())));
        }
        Chain chain = new Chain(visits, ChainLags.of(seekers)).withoutOverlap(decision.definitions.travel());
        return Planner.offers(CommonVisits.among(chain, seekers), preferences());
    }

    /** Why there is none. */
    Phrase obstacle(Options options) {
        return options.obstacles().stream()
                .findFirst()
                .map(Obstacle::phrase)
                .map(phrase -> OptionParts.named(phrase, byName))
                .orElseGet(() -> Phrase.of("plan.cut-short"));
    }

    private Preferences preferences() {
        io.journeykit.agenda.Preferences person = decision.draft.person().preferences();
        return Preferences.at(person.zone()).with(person.wishes());
    }

    /** What the person is offered of it. */
    List<Option> offered(Options options, List<String> waitlisted) {
        OptionParts parts =
                new OptionParts(byName, decision.draft.person().preferences().wishes(), waitlisted);
        List<Option> offered = new ArrayList<>();
        int numbered = Refusals.told(seekers).numbered();
        for (io.journeykit.planning.search.Option option : options.options()) {
            SortedMap<String, Slot> slots = new TreeMap<>();
            byName.forEach((name, step) -> slots.put(step.ref().toString(), option.slot(name)));
            offered.add(new Option(numbered + offered.size() + 1, slots, parts.of(option), parts.reasons(option)));
        }
        return offered;
    }

    private Visit visit(LiveStep step, List<Slot> found) {
        Providers providers = SlotRequests.providers(step);
        Slots slots = Slots.of(found.stream().distinct().toList())
                .where(slot -> providers.allow(slot.provider()), Phrase.of("left-out.not-accepted"));
        TravelTime travel = decision.definitions.travel();
        List<Slot> others = Visits.besides(step);
        List<Slot> refused = Refusals.told(List.of(step)).refused();
        slots = slots.where(slot -> Notice.allows(step, slot, decision.now), Phrase.of("left-out.short-notice"))
                .where(slot -> !refused.contains(slot), Phrase.of("left-out.refused"))
                .where(
                        slot -> decision.draft
                                .person()
                                .preferences()
                                .availability()
                                .allows(slot.start(), slot.zone()),
                        Phrase.of("left-out.not-free"))
                .where(
                        slot -> others.stream().noneMatch(other -> Visits.overlaps(slot, other)),
                        Phrase.of("left-out.overlap"))
                .where(
                        slot -> others.stream().allMatch(other -> Visits.areApart(slot, other, travel)),
                        Phrase.of("left-out.no-way"));
        for (FixedTiming fixed : FixedTiming.of(step, seekers)) {
            slots = slots.where(fixed::allows, fixed.reason());
        }
        slots = slots.where(SeriesSpacing.of(step, seekers)::allows, Phrase.of("left-out.too-close"));
        for (CommonVisits.Bound bound : CommonVisits.bounds(step, seekers)) {
            slots = slots.where(bound::allows, Phrase.of("left-out.bond").with("reason", bound.reason()));
        }
        return bounded(step, new Visit(step.label(), contest.leaves(step, found, slots)));
    }

    private Visit bounded(LiveStep step, Visit visit) {
        Optional<DueWindow> due = step.dates().due();
        if (due.isEmpty()) {
            return visit;
        }
        Visit bounded = DueDates.hasEarliest(step) ? visit.notBefore(due.get().earliest()) : visit;
        bounded = step.plan().booking().nearTarget()
                ? DueDates.aim(step).map(bounded::near).orElse(bounded)
                : DueDates.by(step).map(bounded::by).orElse(bounded);
        return due.get().latest().map(bounded::atLatest).orElse(bounded);
    }
}
