package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Chain;
import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.OpenEffect;
import io.journeykit.agenda.Report;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.calendar.DueWindow;
import io.journeykit.lifecycle.Signals;
import io.journeykit.planning.Options;
import io.journeykit.planning.Slot;
import io.journeykit.template.Timing;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Bookings that belong together, from finding to booking: found for all at once, offered as one question, all held, all
 * booked, or else released and planned again.
 */
final class Chains {

    private Chains() {}

    /** Asks for slots, once no member of a chain is still holding what must be released first; false if none is. */
    static boolean find(Turn turn) {
        boolean any = false;
        for (JourneyDraft journey : turn.draft.journeys()) {
            while (!journey.chainsToFind.isEmpty()) {
                Run first = new Run(journey, turn.template(journey).orElseThrow(), journey.chainsToFind.nextSetBit(0));
                List<Run> seekers = seekers(first);
                seekers.forEach(run -> journey.chainsToFind.clear(run.index()));
                if (!seekers.isEmpty()) {
                    request(turn, seekers);
                    any = true;
                }
            }
        }
        return any;
    }

    /** Of the chain of this step, those for which slots are to be found. */
    private static List<Run> seekers(Run first) {
        List<Run> seekers = new ArrayList<>();
        for (int i = 0; i < first.journey().size(); i++) {
            Run run = first.at(i);
            if (first.journey().chainsToFind.get(i) && isInChain(first, run)) {
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
        Stamp stamp = turn.stamp(Why.PLANNED_TOGETHER, names(seekers));
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
            Dues.refresh(turn, run);
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

    private static String names(List<Run> runs) {
        return String.join(
                ", ", runs.stream().map(run -> ChainPlan.name(run.step())).toList());
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

    private static List<Run> members(Turn turn, Chain chain, String hearing) {
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

    private static void late(Turn turn, List<Run> members, Options options, Stamp stamp) {
        for (io.journeykit.planning.Option option : options.options()) {
            for (Run run : members) {
                if (!option.isOnTarget(ChainPlan.name(run.step()))) {
                    turn.note(run.about(), "target-missed", option.toString(), stamp);
                }
            }
        }
    }

    private static void propose(Turn turn, List<Run> members, Chain offered, Stamp stamp) {
        boolean ask = members.stream().anyMatch(run -> run.plan().booking().ask());
        if (!ask && members.stream().allMatch(run -> Running.hears(run, Signals.CHOSEN))) {
            choose(turn, members.get(0), offered.options().get(0), stamp);
            return;
        }
        for (Run run : members) {
            if (Visits.isBooked(run.step())) {
                Slot slot = offered.options().get(0).slotFor(run.ref()).orElseThrow();
                turn.emit(new StepEvent.SlotOffered(run.ref(), Optional.of(slot), stamp));
            }
        }
        members.forEach(run -> Running.fire(turn, run, Signals.OPTIONS, stamp));
    }

    /** One question for the whole chain, asked by its first member. */
    static void offer(Turn turn, Run run, String subject, Stamp stamp) {
        run.journey()
                .head()
                .chainOf(run.ref())
                .filter(chain -> chain.leader().equals(run.ref()))
                .ifPresent(chain ->
                        Contacts.want(turn, run, Texts.options(turn, run, subject, chain), Signals.CHOSEN, stamp));
    }

    static void offerEarlier(Turn turn, Run run, Stamp stamp) {
        Contacts.want(turn, run, Texts.earlier(turn, run), Signals.CHOSEN, stamp);
    }

    /** Whether this is the answer to what a booking asks. */
    static boolean isAnswer(Run run, String signal) {
        return run.plan().isBooking() && signal.equals(Signals.CHOSEN);
    }

    /** Whether a choice or a yes is what the booking waits for: options were offered, or an earlier slot. */
    static boolean hasAsked(Run run) {
        boolean offered = run.journey()
                .head()
                .chainOf(run.ref())
                .filter(chain -> !chain.options().isEmpty())
                .isPresent();
        return Running.hears(run, Signals.ACCEPTED) || offered && Running.hears(run, Signals.CHOSEN);
    }

    /** Handles what a signal means to a booking beyond its machine; false if it means nothing more. */
    static boolean takes(Turn turn, Run run, Signal signal, Stamp stamp) {
        if (!run.plan().isBooking()) {
            return false;
        }
        return switch (signal.name()) {
            case Signals.CHOSEN -> chosen(turn, run, signal, stamp);
            case Signals.SLOT_OPENED -> opened(turn, run, signal, stamp);
            case Signals.BOOKED ->
                signal.slot().isPresent() && booked(turn, run, signal.slot().get(), stamp);
            case Signals.HELD -> held(turn, run, stamp);
            case Signals.GONE -> gone(turn, run, stamp);
            case Signals.ACCEPTED, Signals.DECLINED -> answered(turn, run, signal.name(), stamp);
            default -> false;
        };
    }

    private static boolean chosen(Turn turn, Run run, Signal signal, Stamp stamp) {
        String choice = Optional.ofNullable(signal.facts().get(Texts.CHOICE))
                .map(value -> value.word())
                .orElse("1");
        if (Running.hears(run, Signals.ACCEPTED)) {
            return answered(turn, run, choice.equals("yes") ? Signals.ACCEPTED : Signals.DECLINED, stamp);
        }
        Chain chain = run.journey().head().chainOf(run.ref()).orElseThrow();
        Optional<Chain.Option> option = chain.options().stream()
                .filter(one -> Integer.toString(one.number()).equals(choice))
                .findFirst();
        if (option.isPresent()) {
            choose(turn, run, option.get(), stamp);
        } else {
            members(turn, chain, Signals.DECLINED)
                    .forEach(member -> Running.fire(turn, member, Signals.DECLINED, stamp));
        }
        return true;
    }

    private static void choose(Turn turn, Run run, Chain.Option option, Stamp stamp) {
        Chain chain = run.journey().head().chainOf(run.ref()).orElseThrow();
        Stamp chosen = turn.stamp(Why.CHOSEN, "option " + option.number());
        for (Run member : members(turn, chain, Signals.CHOSEN)) {
            Contacts.answered(turn, member, stamp);
            option.slotFor(member.ref())
                    .ifPresent(slot -> turn.emit(new StepEvent.SlotChosen(member.ref(), slot, chosen)));
            Running.fire(turn, member, Signals.CHOSEN, chosen);
        }
    }

    private static boolean answered(Turn turn, Run run, String answer, Stamp stamp) {
        Contacts.answered(turn, run, stamp);
        if (!Running.fire(turn, run, answer, stamp)) {
            return false;
        }
        if (answer.equals(Signals.DECLINED) && run.step().dates().offer().isPresent()) {
            turn.emit(new StepEvent.SlotOffered(run.ref(), Optional.empty(), stamp));
        }
        return true;
    }

    /** All is booked only when all is held. */
    static boolean held(Turn turn, Run run, Stamp stamp) {
        if (!Running.fire(turn, run, Signals.HELD, stamp)) {
            return false;
        }
        Chain chain = run.journey().head().chainOf(run.ref()).orElseThrow();
        boolean waiting = chain.members().stream()
                .flatMap(member -> turn.run(member).stream())
                .anyMatch(member -> Running.hears(member, Signals.HELD));
        if (!waiting) {
            members(turn, chain, Signals.ALL_HELD)
                    .forEach(member -> Running.fire(turn, member, Signals.ALL_HELD, stamp));
        }
        return true;
    }

    /** A slot is gone: the others are released in reverse order, and the chain is planned again. */
    static boolean gone(Turn turn, Run run, Stamp stamp) {
        if (!Running.fire(turn, run, Signals.GONE, stamp)) {
            return false;
        }
        Optional<Chain> chain = run.journey().head().chainOf(run.ref());
        List<Run> others = chain.map(c -> members(turn, c, Signals.RELEASE)).orElse(List.of());
        for (int i = others.size() - 1; i >= 0; i--) {
            Running.fire(turn, others.get(i), Signals.RELEASE, stamp);
        }
        return true;
    }

    /** The visit is booked. A booking that nobody wants any more is called off at once. */
    static boolean booked(Turn turn, Run run, Slot slot, Stamp stamp) {
        Optional<Slot> former = Visits.booked(run.step());
        if (!Running.fire(turn, run, Signals.BOOKED, stamp)) {
            turn.request(
                    run.about(),
                    Optional.empty(),
                    new Request.CancelBooking(run.plan().booking().service(), slot),
                    stamp);
            return true;
        }
        turn.emit(new StepEvent.VisitBooked(run.ref(), slot, stamp));
        turn.changed(run);
        Deadlines.refresh(turn, run);
        Sharing.mirror(turn, run, stamp);
        Referrals.booked(turn, run, slot, former, stamp);
        return true;
    }

    /** An earlier slot was freed: it is offered only where the whole chain still holds and there is notice enough. */
    private static boolean opened(Turn turn, Run run, Signal signal, Stamp stamp) {
        Optional<Slot> slot = signal.slot();
        Optional<String> misfit = slot.isEmpty() ? Optional.of("it brings no slot") : misfit(turn, run, slot.get());
        if (misfit.isPresent()) {
            turn.note(
                    run.about(),
                    "slot-does-not-fit",
                    slot.map(Object::toString).orElse("") + " " + misfit.get(),
                    stamp);
            return true;
        }
        turn.emit(new StepEvent.SlotOffered(run.ref(), slot, stamp));
        return Running.fire(turn, run, Signals.SLOT_OPENED, stamp);
    }

    private static Optional<String> misfit(Turn turn, Run run, Slot slot) {
        boolean later = Visits.booked(run.step())
                .map(now -> !slot.start().isBefore(now.start()))
                .orElse(false);
        if (later) {
            return Optional.of("is not earlier than what is booked");
        }
        Options options = new ChainPlan(turn, List.of(run))
                .options(List.of(new Report.Found(run.ref().toString(), List.of(slot))));
        return options.isEmpty()
                ? Optional.of(
                        options.obstacles().isEmpty()
                                ? "does not fit"
                                : options.obstacles().get(0).toString())
                : Optional.empty();
    }

    /** Keeps a place on the waitlists of providers that could be earlier. */
    static void watch(Turn turn, Run run, Stamp stamp) {
        if (!run.plan().booking().waitlist()) {
            return;
        }
        stopWatching(turn, run, stamp);
        Slot slot =
                run.step().dates().offer().or(() -> run.step().dates().slot()).orElse(null);
        List<String> waitlisted =
                run.journey().head().chainOf(run.ref()).map(Chain::waitlisted).orElse(List.of());
        List<String> watched = providers(turn, run).stream()
                .filter(provider -> waitlisted.contains(provider) && slot != null && !provider.equals(slot.provider()))
                .toList();
        if (!watched.isEmpty()) {
            Request.FindSlots.Visit visit = new Request.FindSlots.Visit(
                    run.ref(), run.plan().booking().service(), watched, turn.now, Optional.of(slot.start()));
            turn.request(run.about(), Optional.empty(), new Request.FindSlots(List.of(visit), true), stamp);
        }
    }

    private static void stopWatching(Turn turn, Run run, Stamp stamp) {
        turn.draft.awaited().stream()
                .filter(effect ->
                        effect.step().equals(run.about()) && effect.text().equals("watch"))
                .toList()
                .forEach(effect -> turn.emit(new EffectEvent.Settled(effect.key(), "withdrawn", stamp)));
    }

    /** A booking that breaks a timing, since something else moved, is planned again by proposal. */
    static void keepsItsTimings(Turn turn, Run run) {
        if (!run.plan().isBooking()
                || !Visits.isBooked(run.step())
                || !run.step().dates().start().get().isAfter(turn.now)) {
            return;
        }
        boolean told = turn.draft.incidents().stream()
                .anyMatch(one -> one.step().equals(run.about()) && one.subject().equals("chain-broken"));
        boolean kept = run.plan().template().timings().stream().allMatch(timing -> keeps(run, timing));
        if (!kept && !told) {
            Stamp stamp = turn.stamp(Why.REDATED, run.step().id().value());
            if (!Running.fire(turn, run, Signals.REPLAN, stamp)) {
                turn.incident("chain-broken", "chain-broken", run.about(), stamp);
            }
        }
    }

    private static boolean keeps(Run run, Timing timing) {
        Optional<Instant> subject = Points.of(run.step(), timing.edge());
        Optional<Instant> point = Points.when(run, timing.point());
        return subject.isEmpty()
                || point.isEmpty()
                || Timings.keeps(
                        timing,
                        new Timings.Times(subject.get(), point.get()),
                        run.template().site());
    }

    static void visitEnded(Turn turn, Run run, Stamp stamp) {
        if (run.plan().isBooking()) {
            stopWatching(turn, run, stamp);
            if (run.step().outcome().equals(Optional.of(Outcome.COMPLETED))) {
                Referrals.visited(turn, run, stamp);
            }
        }
    }
}
