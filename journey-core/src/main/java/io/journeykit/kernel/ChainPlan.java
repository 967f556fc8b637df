package io.journeykit.kernel;

import io.journeykit.agenda.Chain.Option;
import io.journeykit.agenda.Report;
import io.journeykit.agenda.Step;
import io.journeykit.calendar.DueWindow;
import io.journeykit.planning.Chain;
import io.journeykit.planning.Options;
import io.journeykit.planning.Planner;
import io.journeykit.planning.Preferences;
import io.journeykit.planning.Slot;
import io.journeykit.planning.Slots;
import io.journeykit.planning.TravelTime;
import io.journeykit.planning.Visit;
import io.journeykit.template.Due;
import java.time.Instant;
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

    private final Turn turn;
    private final List<Run> seekers;
    private final Map<String, Run> byName = new LinkedHashMap<>();

    ChainPlan(Turn turn, List<Run> seekers) {
        this.turn = turn;
        this.seekers = seekers;
        seekers.forEach(run -> byName.put(name(run.step()), run));
    }

    /** How a visit is called in a sentence: {@code mri}, or {@code therapy 4}. */
    static String name(Step step) {
        int occurrence = step.ref().occurrence();
        return step.id().value() + (occurrence == 1 ? "" : " " + occurrence);
    }

    Options options(List<Report.Found> found) {
        Map<String, List<Slot>> slots = new TreeMap<>();
        found.forEach(one -> slots.merge(one.visit(), one.slots(), (a, b) -> {
            List<Slot> all = new ArrayList<>(a);
            all.addAll(b);
            return all;
        }));
        List<Visit> visits = new ArrayList<>();
        for (Run run : seekers) {
            visits.add(visit(run, slots.getOrDefault(run.ref().toString(), List.of())));
        }
        Chain chain = new Chain(visits, ChainLags.of(seekers)).withoutOverlap(turn.definitions.travel());
        return Planner.options(Groups.among(chain, seekers), preferences());
    }

    private Preferences preferences() {
        io.journeykit.agenda.Preferences person = turn.draft.person().preferences();
        return Preferences.at(person.zone()).with(person.wishes());
    }

    /** What the person is offered of it. */
    List<Option> offered(Options options, List<String> waitlisted) {
        OptionWords words =
                new OptionWords(byName, turn.draft.person().preferences().wishes(), waitlisted);
        List<Option> offered = new ArrayList<>();
        for (io.journeykit.planning.Option option : options.options()) {
            SortedMap<String, Slot> slots = new TreeMap<>();
            byName.forEach((name, run) -> slots.put(run.ref().toString(), option.slot(name)));
            offered.add(new Option(offered.size() + 1, slots, words.of(option), words.reasons(option)));
        }
        return offered;
    }

    private Visit visit(Run run, List<Slot> found) {
        Slots slots = Slots.of(found.stream().distinct().toList());
        List<String> providers = Seeking.providers(turn, run);
        if (!providers.isEmpty()) {
            slots = slots.where(
                    slot -> providers.contains(slot.provider()), "is with nobody who has accepted the referral");
        }
        Instant notice =
                run.template().site().plus(turn.now, run.plan().booking().notice());
        TravelTime travel = turn.definitions.travel();
        List<Slot> others = Visits.besides(turn, run);
        slots = slots.where(slot -> !slot.start().isBefore(notice), "is at too short notice")
                .where(
                        slot -> turn.draft.person().preferences().availability().allows(slot.start(), slot.zone()),
                        "is not a time she can come")
                .where(
                        slot -> others.stream().noneMatch(other -> Visits.overlaps(slot, other)),
                        "overlaps another visit")
                .where(
                        slot -> others.stream().allMatch(other -> Visits.areApart(slot, other, travel)),
                        "leaves no time for the way to another visit");
        for (Fixed fixed : Fixed.of(run, seekers)) {
            slots = slots.where(fixed::allows, fixed.reason());
        }
        for (Groups.Bound bound : Groups.bounds(run, seekers)) {
            slots = slots.where(bound::allows, bound.reason());
        }
        return bounded(run, new Visit(name(run.step()), slots));
    }

    private Visit bounded(Run run, Visit visit) {
        Optional<DueWindow> due = run.step().dates().due();
        Optional<Due> rule = run.plan().template().due();
        if (due.isEmpty()) {
            return visit;
        }
        Visit bounded = rule.flatMap(Due::earliest).isPresent()
                ? visit.notBefore(due.get().earliest())
                : visit;
        bounded = bounded.by(due.get().target());
        return due.get().latest().map(bounded::atLatest).orElse(bounded);
    }
}
