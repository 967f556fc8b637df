package io.journeykit.kernel;

import io.journeykit.agenda.Chain.Option;
import io.journeykit.agenda.Report;
import io.journeykit.agenda.Step;
import io.journeykit.calendar.DueWindow;
import io.journeykit.planning.Chain;
import io.journeykit.planning.Lag;
import io.journeykit.planning.Mark;
import io.journeykit.planning.Options;
import io.journeykit.planning.Planner;
import io.journeykit.planning.Preferences;
import io.journeykit.planning.Slot;
import io.journeykit.planning.Slots;
import io.journeykit.planning.TravelTime;
import io.journeykit.planning.Visit;
import io.journeykit.template.Due;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.template.Timing;
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
        Chain chain = new Chain(visits, lags()).withoutOverlap(TravelTime.NONE);
        return Planner.options(chain, preferences());
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
        List<String> providers = Chains.providers(turn, run);
        if (!providers.isEmpty()) {
            slots = slots.where(
                    slot -> providers.contains(slot.provider()), "is with nobody who has accepted the referral");
        }
        Instant notice =
                run.template().site().plus(turn.now, run.plan().booking().notice());
        slots = slots.where(slot -> !slot.start().isBefore(notice), "is at too short notice")
                .where(
                        slot -> turn.draft.person().preferences().availability().allows(slot.start(), slot.zone()),
                        "is not a time she can come")
                .where(slot -> Visits.isFree(turn, run, slot), "overlaps another visit");
        for (Fixed fixed : fixed(run)) {
            slots = slots.where(slot -> Timings.keeps(fixed.timing, fixed.times(slot), fixed.almanac), fixed.reason());
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

    /** A timing one side of which stands already. */
    private record Fixed(
            Timing timing,
            io.journeykit.calendar.Almanac almanac,
            Optional<Instant> subject,
            Optional<Instant> point,
            Point.Edge edge) {

        /** Both sides, if the open one were this slot. */
        Timings.Times times(Slot slot) {
            Instant open = edge == Point.Edge.START ? slot.start() : slot.end();
            return new Timings.Times(subject.orElse(open), point.orElse(open));
        }

        String reason() {
            return subject.isEmpty()
                    ? "is not as it must be: " + timing
                    : "does not leave the rest as it must be: " + timing;
        }
    }

    private List<Fixed> fixed(Run run) {
        List<Fixed> fixed = new ArrayList<>();
        for (Timing timing : run.plan().template().timings()) {
            if (seeker(run, timing.point()).isEmpty()) {
                Points.binding(run, timing.point())
                        .ifPresent(at -> fixed.add(new Fixed(
                                timing, run.template().site(), Optional.empty(), Optional.of(at), timing.edge())));
            }
        }
        for (int i = 0; i < run.journey().size(); i++) {
            Run other = run.at(i);
            if (other.plan().isBooking() && other.step().isOpen() && !seekers.contains(other)) {
                fixedBy(run, other, fixed);
            }
        }
        return fixed;
    }

    /** What a booking that stands says of the visit to be planned. */
    private void fixedBy(Run run, Run other, List<Fixed> fixed) {
        for (Timing timing : other.plan().template().timings()) {
            if (timing.point() instanceof Point.OfStep of
                    && of.step().equals(run.step().id())) {
                Points.of(other.step(), timing.edge())
                        .ifPresent(at -> fixed.add(new Fixed(
                                timing, run.template().site(), Optional.of(at), Optional.empty(), of.edge())));
            }
        }
    }

    private List<Lag> lags() {
        List<Lag> lags = new ArrayList<>();
        for (Run run : seekers) {
            for (Timing timing : run.plan().template().timings()) {
                seeker(run, timing.point()).ifPresent(other -> lags.add(Timings.lag(run, timing, name(other.step()))));
            }
            course(run).ifPresent(lags::add);
        }
        return lags;
    }

    private Optional<Run> seeker(Run run, Point point) {
        if (!(point instanceof Point.OfStep of)) {
            return Optional.empty();
        }
        return seekers.stream()
                .filter(other -> other.step().id().equals(of.step()) && other.index() != run.index())
                .filter(other -> other.journey() == run.journey())
                .findFirst();
    }

    /** Consecutive visits of a course lie so far apart. One that is booked anew on its own may come at any time. */
    private Optional<Lag> course(Run run) {
        if (!(run.plan().template().repeat() instanceof Repetition.Course course)) {
            return Optional.empty();
        }
        return seekers.stream()
                .filter(other -> other.step().id().equals(run.step().id())
                        && other.step().ref().occurrence() == run.step().ref().occurrence() - 1)
                .findFirst()
                .map(previous -> Timings.between(
                        Mark.start(name(previous.step())),
                        Mark.start(name(run.step())),
                        run.template().site(),
                        Optional.of(course.atLeast()),
                        Optional.of(course.atMost())));
    }
}
