package io.journeykit.kernel;

import io.journeykit.agenda.Chain;
import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.OpenEffect;
import io.journeykit.agenda.Providers;
import io.journeykit.agenda.Report;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.lifecycle.StateRole;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.planning.Slot;
import io.journeykit.planning.search.Options;
import io.journeykit.vocabulary.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What becomes of a visit that is booked: an earlier one, or one nearer to its target, is watched for and offered. */
final class EarlierSlots {

    private EarlierSlots() {}

    static void offerEarlier(LiveStep step, Stamp stamp) {
        Contacts.want(step, Texts.earlier(step), Optional.of(Meaning.CHOSEN), stamp);
    }

    /** An earlier slot was freed: it is offered only where the whole chain still holds and there is notice enough. */
    static boolean opened(LiveStep step, Signal signal, Stamp stamp) {
        Optional<Slot> slot = signal.slot();
        Optional<Phrase> misfit = slot.isEmpty() ? Optional.of(Phrase.of("misfit.no-slot")) : misfit(step, slot.get());
        if (misfit.isPresent()) {
            step.note("slot-does-not-fit", misfit.get(), stamp);
            return true;
        }
        if (step.hears(Meaning.SLOT_OPENED)) {
            step.note("slot-fits", fit(step, slot.get()), stamp);
        }
        step.emit(new StepEvent.SlotOffered(step.ref(), slot, stamp));
        return step.fire(Meaning.SLOT_OPENED, stamp);
    }

    /** Why it may be offered: all that was asked of it, and is so. */
    private static Phrase fit(LiveStep step, Slot slot) {
        List<Part> kept = new ArrayList<>();
        step.plan().template().timings().forEach(timing -> kept.add(timing.phrase()));
        CommonVisits.of(step).forEach(group -> kept.add(group.phrase()));
        if (!step.plan().booking().notice().isZero()) {
            kept.add(Phrase.of("notice")
                    .with("span", Part.of(step.plan().booking().notice())));
        }
        return Phrase.of("fit").with("visit", slot.said()).with("kept", Part.of(kept));
    }

    /** Whether what is offered in the place of a visit can still be had. */
    static boolean isOpen(LiveStep step) {
        return step.dates()
                .offer()
                .filter(slot -> !OptionFit.fits(step, slot, List.of(step)))
                .isEmpty();
    }

    /** What was offered in the place of a visit, and is not being booked now, is offered no more. */
    static void left(LiveStep step, Step before, Stamp stamp) {
        boolean over =
                isOffer(step, before.state()) && !isOffer(step, step.entry().state()) && !PromisedVisit.isPending(step);
        if (over && step.dates().offer().isPresent()) {
            step.emit(new StepEvent.SlotOffered(step.ref(), Optional.empty(), stamp));
        }
    }

    private static boolean isOffer(LiveStep step, String state) {
        return step.plan().machine().roleOf(state).filter(StateRole::isOffer).isPresent();
    }

    private static Optional<Phrase> misfit(LiveStep step, Slot slot) {
        // What is just being booked has no time yet, and its slot already.
        Optional<Slot> booked = step.dates().slot().filter(now -> step.hears(Meaning.SLOT_OPENED));
        if (booked.filter(now -> !isBetter(step, slot, now)).isPresent()) {
            String code = Nearness.of(step).isPresent() ? "misfit.not-nearer" : "misfit.not-earlier";
            return Optional.of(Phrase.of(code).with("visit", slot.said()));
        }
        if (step.decision().rivals.isBooked(slot)) {
            return Optional.of(Phrase.of("misfit.taken").with("visit", slot.said()));
        }
        Options options = new ChainPlan(step.decision(), List.of(step))
                .options(List.of(new Report.Found(step.ref().toString(), List.of(slot))));
        return options.isEmpty() ? Optional.of(Phrase.of("misfit.chain").with("visit", slot.said())) : Optional.empty();
    }

    /** It is earlier, or nearer to the target where its author aims at that. */
    private static boolean isBetter(LiveStep step, Slot slot, Slot than) {
        return Nearness.of(step)
                .map(near -> near.daysOff(slot) < near.daysOff(than))
                .orElseGet(() -> slot.start().isBefore(than.start()));
    }

    /** Keeps a place on the waitlists of providers that could be earlier. */
    static void watch(LiveStep step, Stamp stamp) {
        if (!step.plan().booking().waitlist()) {
            return;
        }
        stopWatching(step, stamp);
        step.dates().offer().or(() -> step.dates().slot()).ifPresent(slot -> watch(step, slot, stamp));
    }

    private static void watch(LiveStep step, Slot slot, Stamp stamp) {
        List<String> waitlisted =
                step.journey().head().chainOf(step.ref()).map(Chain::waitlisted).orElse(List.of());
        Optional<Nearness> near = Nearness.of(step);
        boolean could = near.map(one -> one.daysOff(slot) > 0).orElse(true);
        List<String> watched = SlotRequests.accepting(step).stream()
                .filter(waitlisted::contains)
                .filter(provider -> near.isPresent() || isPastTarget(step, slot) || !provider.equals(slot.provider()))
                .toList();
        if (could && !watched.isEmpty()) {
            Request.FindSlots.Visit visit = new Request.FindSlots.Visit(
                    step.ref(),
                    step.plan().booking().service(),
                    Providers.of(watched),
                    near.map(one -> one.nearerFrom(slot))
                            .filter(step.now()::isBefore)
                            .orElse(step.now()),
                    Optional.of(near.map(one -> one.nearerTo(slot)).orElse(slot.start())));
            step.request(Optional.empty(), new Request.FindSlots(List.of(visit), true), stamp);
        }
    }

    private static boolean isPastTarget(LiveStep step, Slot slot) {
        return step.dates()
                .due()
                .filter(due -> slot.start().isAfter(due.target()))
                .isPresent();
    }

    private static void stopWatching(LiveStep step, Stamp stamp) {
        for (OpenEffect effect : step.agenda().awaited()) {
            if (effect.isAbout(step.ref()) && effect.isWatch()) {
                step.emit(new EffectEvent.Settled(effect.key(), "withdrawn", stamp));
            }
        }
    }

    static void visitEnded(LiveStep step, Stamp stamp) {
        if (step.plan().isBooking()) {
            if (step.outcome().equals(Optional.of(Outcome.COMPLETED))) {
                Referrals.visited(step, stamp);
            }
        }
    }
}
