package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.OpenEffect;
import io.journeykit.agenda.Outreach;
import io.journeykit.agenda.Report;
import io.journeykit.agenda.Stamp;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.phrase.Name;
import io.journeykit.planning.Slot;
import java.util.List;
import java.util.Optional;

/** What the result of an effect means to the step that asked for it. */
final class EffectResults {

    /** What the dispatcher says of what was not handed over in time. */
    private static final String TIME_PASSED = "time-passed";

    private static final String NO_TIME_LEFT = "no-time-left";

    private EffectResults() {}

    static void take(DecisionBuilder decision, Input.EffectReported reported) {
        EffectKey key = reported.key();
        Report report = reported.report();
        Optional<OpenEffect> open = awaited(decision, key);
        Stamp stamp = decision.stamp(Why.REPORTED, report.phrase());
        if (open.isEmpty() && report instanceof Report.NotHandedOver) {
            // It was taken back before it went, which no adapter has had a part in.
            return;
        }
        if (open.isEmpty()) {
            decision.note(Optional.empty(), "late-report", report.phrase(), stamp);
            return;
        }
        OpenEffect effect = open.get();
        if (staysOpen(effect, report)) {
            decision.emit(new EffectEvent.Told(key, reported.said(), stamp));
            return;
        }
        decision.emit(new EffectEvent.Settled(key, report.word(), reported.said(), stamp));
        decision.causedByLast();
        if (isWell(report)) {
            decision.watch().hearTaken(effect);
        }
        known(decision, effect, report);
        meant(decision, effect, report);
    }

    private static Optional<OpenEffect> awaited(DecisionBuilder decision, EffectKey key) {
        List<OpenEffect> awaited = decision.draft.awaited();
        for (int i = 0; i < awaited.size(); i++) {
            if (awaited.get(i).key().equals(key)) {
                return Optional.of(awaited.get(i));
            }
        }
        return Optional.empty();
    }

    /** Work stays assigned until it is withdrawn, and a watch is kept until it is given up. */
    private static boolean staysOpen(OpenEffect effect, Report report) {
        return isWell(report) && (WorkItems.isWork(effect) || effect.isWatch());
    }

    private static boolean isWell(Report report) {
        return report instanceof Report.Done || report instanceof Report.Accepted;
    }

    private static void known(DecisionBuilder decision, OpenEffect effect, Report report) {
        Optional<LiveStep> step = effect.step().flatMap(decision::step);
        if (step.isEmpty()) {
            return;
        }
        Stamp stamp = decision.stamp(Why.REPORTED, Name.act(effect.verb()));
        if (report instanceof Report.Accepted accepted) {
            SignalDelivery.reference(step.get(), accepted.reference(), stamp);
        } else if (report instanceof Report.Done done) {
            done.reference().ifPresent(reference -> SignalDelivery.reference(step.get(), reference, stamp));
            KnownFacts.learn(decision, step.get().journey(), done.facts(), effect.verb());
        }
    }

    private static void meant(DecisionBuilder decision, OpenEffect effect, Report report) {
        switch (effect.verb()) {
            case "send-message", "ask-patient" -> contact(decision, effect, report);
            case "find-slots" -> Chains.found(decision, effect, report);
            case "hold-slot", "book-slot" -> slot(decision, effect, report);
            case "send-referral", "transfer-records" -> step(decision, effect, report, Meaning.SENT, Meaning.REFUSED);
            case "cancel-booking" -> cancelled(decision, effect, report);
            case "perform" -> step(decision, effect, report, Meaning.DONE, Meaning.REFUSED);
            case "assign-work" -> unassigned(decision, effect, report);
            default -> failure(decision, effect, report);
        }
    }

    private static void contact(DecisionBuilder decision, OpenEffect effect, Report report) {
        List<Outreach> attempted = ContactDispatch.attempted(decision, effect.key());
        if (report instanceof Report.NotSaid unsaid) {
            UnsaidContact.without(decision, attempted, unsaid);
            return;
        }
        for (int i = 0; i < attempted.size(); i++) {
            contact(decision, attempted.get(i), report);
        }
    }

    private static void contact(DecisionBuilder decision, Outreach outreach, Report report) {
        if (report instanceof Report.Done) {
            ContactDispatch.arrived(decision, outreach, Meaning.DELIVERED);
        } else if (report instanceof Report.Accepted) {
            ContactDispatch.arrived(decision, outreach, Meaning.SENT);
        } else if (report instanceof Report.NotHandedOver) {
            ContactDispatch.notHandedOver(decision, outreach);
        } else {
            ContactDispatch.failed(decision, outreach);
        }
    }

    private static void slot(DecisionBuilder decision, OpenEffect effect, Report report) {
        Optional<LiveStep> step = effect.step().flatMap(decision::step);
        Stamp stamp = decision.stamp(Why.REPORTED, Name.act(effect.verb()));
        boolean wanted = step.filter(one -> isWanted(one, effect)).isPresent();
        if (report instanceof Report.Done) {
            if (!wanted || !taken(step.get(), effect, stamp)) {
                undo(decision, effect, stamp);
            }
        } else if (report instanceof Report.Accepted) {
            undoUnless(wanted, decision, effect, stamp);
        } else if (wanted && !PromisedVisit.isPending(step.get())) {
            Booking.notBooked(step.get(), stamp);
            UnwantedSlots.notBooked(decision, effect, report, stamp);
            failure(decision, effect, report);
        } else if (wanted && isLost(report)) {
            Booking.gone(step.get(), stamp);
        } else if (wanted) {
            step(decision, effect, report, Meaning.BOOKED, Meaning.GONE);
        } else {
            UnwantedSlots.notBooked(decision, effect, report, stamp);
        }
    }

    private static void undoUnless(boolean wanted, DecisionBuilder decision, OpenEffect effect, Stamp stamp) {
        if (!wanted) {
            undo(decision, effect, stamp);
        }
    }

    private static void undo(DecisionBuilder decision, OpenEffect effect, Stamp stamp) {
        boolean over = AwaitedSlots.of(effect)
                .filter(slot -> !slot.start().isAfter(decision.now))
                .isPresent();
        if (!over) {
            effect.undo().ifPresent(undo -> decision.request(effect.step(), Optional.empty(), undo, stamp));
        }
    }

    /** Whether it is still about the slot that the step is to have: the world may have given it another since. */
    private static boolean isWanted(LiveStep step, OpenEffect effect) {
        Optional<Slot> asked = AwaitedSlots.of(effect);
        return step.isOpen()
                && (asked.isEmpty()
                        || asked.equals(
                                step.dates().offer().or(() -> step.dates().slot())));
    }

    /** Somebody else has it, or it was too late to ask for it. */
    private static boolean isLost(Report report) {
        return report instanceof Report.Declined
                || report instanceof Report.NotHandedOver late && late.reason().equals(TIME_PASSED)
                || report instanceof Report.Failed failed && failed.reason().equals(NO_TIME_LEFT);
    }

    private static boolean taken(LiveStep step, OpenEffect effect, Stamp stamp) {
        if (effect.verb().equals("hold-slot")) {
            return Booking.held(step, stamp);
        }
        Optional<Slot> slot = step.dates().offer().or(() -> step.dates().slot());
        return slot.isPresent() && Booking.booked(step, slot.get(), stamp);
    }

    private static void cancelled(DecisionBuilder decision, OpenEffect effect, Report report) {
        Optional<LiveStep> step = effect.step().flatMap(decision::step);
        // A booking given back after an exchange leaves the step as it is.
        if (step.isPresent() && report instanceof Report.Done) {
            step.get().fire(Meaning.CANCELLED, decision.stamp(Why.REPORTED, Name.act(effect.verb())));
        } else {
            failure(decision, effect, report);
        }
    }

    private static void step(
            DecisionBuilder decision, OpenEffect effect, Report report, Meaning done, Meaning declined) {
        Optional<LiveStep> step = effect.step().flatMap(decision::step);
        Stamp stamp = decision.stamp(Why.REPORTED, Name.act(effect.verb()));
        boolean well = isWell(report);
        boolean gone = step.filter(one -> one.isOpen()).isEmpty();
        if (well && gone) {
            // It was on its way when the step was called off.
            effect.undo().ifPresent(undo -> decision.request(effect.step(), Optional.empty(), undo, stamp));
        } else if (well) {
            step.get().fire(done, stamp);
        } else if (step.isEmpty()
                || !(report instanceof Report.Declined && step.get().fire(declined, stamp))
                        && !step.get().fire(Meaning.FAILED, stamp)) {
            failure(decision, effect, report);
        }
    }

    /** What nobody's machine handles is for a person to look at, unless its step ended before it was handed over. */
    private static void failure(DecisionBuilder decision, OpenEffect effect, Report report) {
        boolean forNobody = report instanceof Report.NotHandedOver
                && effect.step().isPresent()
                && effect.step()
                        .flatMap(decision::step)
                        .filter(step -> step.isOpen())
                        .isEmpty();
        if (!forNobody && !isWell(report)) {
            decision.incident(
                    "effect-failed",
                    Optional.of(Name.act(effect.verb())),
                    effect.step(),
                    decision.stamp(Why.REPORTED, report.phrase()),
                    DecisionBuilder.ROLE);
        }
    }

    /** Not even the care team could be told: an incident stands in the agenda, where the host's worklist shows it. */
    private static void unassigned(DecisionBuilder decision, OpenEffect effect, Report report) {
        Stamp stamp = decision.stamp(Why.REPORTED, report.phrase());
        Name work = new Name(Name.Kind.TEXT, effect.text().orElseThrow());
        if (Incidents.isForOne(decision, effect)) {
            decision.note(effect.step(), Incidents.UNASSIGNED, work, stamp);
        } else {
            decision.raise(Incidents.UNASSIGNED, Optional.of(work), effect.step(), stamp);
        }
    }
}
