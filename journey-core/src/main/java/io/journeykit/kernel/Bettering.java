package io.journeykit.kernel;

import io.journeykit.agenda.Chain;
import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.OpenEffect;
import io.journeykit.agenda.Report;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.lifecycle.Signals;
import io.journeykit.planning.Options;
import io.journeykit.planning.Slot;
import io.journeykit.vocabulary.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What becomes of a visit that is booked: an earlier one is watched for and offered. */
final class Bettering {

    private Bettering() {}

    static void offerEarlier(Turn turn, Run run, Stamp stamp) {
        Contacts.want(turn, run, language -> Texts.earlier(language, run), Signals.CHOSEN, stamp);
    }

    /** An earlier slot was freed: it is offered only where the whole chain still holds and there is notice enough. */
    static boolean opened(Turn turn, Run run, Signal signal, Stamp stamp) {
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
        if (Running.hears(run, Signals.SLOT_OPENED)) {
            turn.note(run.about(), "slot-fits", fit(run, slot.get()), stamp);
        }
        turn.emit(new StepEvent.SlotOffered(run.ref(), slot, stamp));
        return Running.fire(turn, run, Signals.SLOT_OPENED, stamp);
    }

    /** Why it may be offered: all that was asked of it, and is so. */
    private static String fit(Run run, Slot slot) {
        List<String> kept = new ArrayList<>();
        run.plan().template().timings().forEach(timing -> kept.add(timing.toString()));
        Groups.of(run).forEach(group -> kept.add(group.toString()));
        if (!run.plan().booking().notice().isZero()) {
            kept.add("notice of " + run.plan().booking().notice());
        }
        return slot + ": the whole chain still holds" + (kept.isEmpty() ? "" : ", " + String.join("; ", kept));
    }

    /** Whether an offer can no longer be taken, since it begins before there is notice enough. */
    static boolean isExpired(Turn turn, Run run) {
        Instant notice =
                run.template().site().plus(turn.now, run.plan().booking().notice());
        return run.step()
                .dates()
                .offer()
                .filter(slot -> slot.start().isBefore(notice))
                .isPresent();
    }

    /** What was offered and never answered is offered no more. */
    static void lapse(Turn turn, Run run, Step before, Stamp stamp) {
        boolean open = before.state().startsWith("offered-");
        if (open && run.step().dates().offer().isPresent()) {
            turn.emit(new StepEvent.SlotOffered(run.ref(), Optional.empty(), stamp));
        }
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
        run.step().dates().offer().or(() -> run.step().dates().slot()).ifPresent(slot -> watch(turn, run, slot, stamp));
    }

    private static void watch(Turn turn, Run run, Slot slot, Stamp stamp) {
        List<String> waitlisted =
                run.journey().head().chainOf(run.ref()).map(Chain::waitlisted).orElse(List.of());
        List<String> watched = Seeking.providers(turn, run).stream()
                .filter(waitlisted::contains)
                .filter(provider -> isPastTarget(run, slot) || !provider.equals(slot.provider()))
                .toList();
        if (!watched.isEmpty()) {
            Request.FindSlots.Visit visit = new Request.FindSlots.Visit(
                    run.ref(), run.plan().booking().service(), watched, turn.now, Optional.of(slot.start()));
            turn.request(run.about(), Optional.empty(), new Request.FindSlots(List.of(visit), true), stamp);
        }
    }

    private static boolean isPastTarget(Run run, Slot slot) {
        return run.step()
                .dates()
                .due()
                .filter(due -> slot.start().isAfter(due.target()))
                .isPresent();
    }

    private static void stopWatching(Turn turn, Run run, Stamp stamp) {
        for (OpenEffect effect : turn.draft.awaited()) {
            if (effect.isAbout(run.ref()) && effect.text().equals("watch")) {
                turn.emit(new EffectEvent.Settled(effect.key(), "withdrawn", stamp));
            }
        }
    }

    static void visitEnded(Turn turn, Run run, Stamp stamp) {
        if (run.plan().isBooking()) {
            if (run.step().outcome().equals(Optional.of(Outcome.COMPLETED))) {
                Referrals.visited(turn, run, stamp);
            }
        }
    }
}
