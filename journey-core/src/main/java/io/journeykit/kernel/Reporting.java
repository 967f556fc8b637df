package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.OpenEffect;
import io.journeykit.agenda.Outreach;
import io.journeykit.agenda.Report;
import io.journeykit.agenda.Stamp;
import io.journeykit.lifecycle.Signals;
import io.journeykit.planning.Slot;
import java.util.List;
import java.util.Optional;

/** What the result of an effect means to the step that asked for it. */
final class Reporting {

    private Reporting() {}

    static void take(Turn turn, EffectKey key, Report report) {
        Optional<OpenEffect> open = turn.draft.awaited().stream()
                .filter(effect -> effect.key().equals(key))
                .findFirst();
        Stamp stamp = turn.stamp(Why.REPORTED, report.toString());
        if (open.isEmpty()) {
            turn.note(Optional.empty(), "late-report", report.toString(), stamp);
            return;
        }
        OpenEffect effect = open.get();
        if (staysOpen(effect, report)) {
            return;
        }
        turn.emit(new EffectEvent.Settled(key, report.toString(), stamp));
        turn.causedByLast();
        known(turn, effect, report);
        meant(turn, effect, report);
    }

    /** Work stays assigned until it is withdrawn, and a watch is kept until it is given up. */
    private static boolean staysOpen(OpenEffect effect, Report report) {
        boolean well = report instanceof Report.Done || report instanceof Report.Accepted;
        return well && (Work.isWork(effect) || effect.text().equals("watch"));
    }

    private static void known(Turn turn, OpenEffect effect, Report report) {
        Optional<Run> run = effect.step().flatMap(turn::run);
        if (run.isEmpty()) {
            return;
        }
        Stamp stamp = turn.stamp(Why.REPORTED, effect.verb());
        if (report instanceof Report.Accepted accepted) {
            Hearing.reference(turn, run.get(), accepted.reference(), stamp);
        } else if (report instanceof Report.Done done) {
            done.reference().ifPresent(reference -> Hearing.reference(turn, run.get(), reference, stamp));
            Knowledge.learn(turn, run.get().journey(), done.facts(), effect.verb());
        }
    }

    private static void meant(Turn turn, OpenEffect effect, Report report) {
        switch (effect.verb()) {
            case "send-message", "ask-patient" -> contact(turn, effect, report);
            case "find-slots" -> Chains.found(turn, effect, report);
            case "hold-slot", "book-slot" -> slot(turn, effect, report);
            case "send-referral", "transfer-records" -> step(turn, effect, report, Signals.SENT, Signals.REFUSED);
            case "cancel-booking" -> cancelled(turn, effect, report);
            case "perform" -> step(turn, effect, report, Signals.DONE, Signals.REFUSED);
            case "assign-work" -> unassigned(turn, effect, report);
            default -> failure(turn, effect, report);
        }
    }

    private static void contact(Turn turn, OpenEffect effect, Report report) {
        List<Outreach> attempted = Sending.attempted(turn, effect.key());
        for (int i = 0; i < attempted.size(); i++) {
            contact(turn, attempted.get(i), report);
        }
    }

    private static void contact(Turn turn, Outreach outreach, Report report) {
        if (report instanceof Report.Done) {
            Sending.arrived(turn, outreach, Signals.DELIVERED);
        } else if (report instanceof Report.Accepted) {
            Sending.arrived(turn, outreach, Signals.SENT);
        } else if (report instanceof Report.NotHandedOver) {
            Sending.notHandedOver(turn, outreach);
        } else {
            Sending.failed(turn, outreach);
        }
    }

    private static void slot(Turn turn, OpenEffect effect, Report report) {
        Optional<Run> run = effect.step().flatMap(turn::run);
        Stamp stamp = turn.stamp(Why.REPORTED, effect.verb());
        if (report instanceof Report.Done) {
            if (run.isEmpty() || !taken(turn, run.get(), effect, stamp)) {
                effect.undo().ifPresent(undo -> turn.request(effect.step(), Optional.empty(), undo, stamp));
            }
        } else if (report instanceof Report.Declined && run.isPresent()) {
            Booking.gone(turn, run.get(), stamp);
        } else if (!(report instanceof Report.Accepted)) {
            step(turn, effect, report, Signals.BOOKED, Signals.GONE);
        }
    }

    private static boolean taken(Turn turn, Run run, OpenEffect effect, Stamp stamp) {
        if (effect.verb().equals("hold-slot")) {
            return Booking.held(turn, run, stamp);
        }
        Optional<Slot> slot =
                run.step().dates().offer().or(() -> run.step().dates().slot());
        return slot.isPresent() && Booking.booked(turn, run, slot.get(), stamp);
    }

    private static void cancelled(Turn turn, OpenEffect effect, Report report) {
        Optional<Run> run = effect.step().flatMap(turn::run);
        // A booking given back after an exchange leaves the step as it is.
        if (run.isPresent() && report instanceof Report.Done) {
            Running.fire(turn, run.get(), Signals.CANCELLED, turn.stamp(Why.REPORTED, effect.verb()));
        } else {
            failure(turn, effect, report);
        }
    }

    private static void step(Turn turn, OpenEffect effect, Report report, String done, String declined) {
        Optional<Run> run = effect.step().flatMap(turn::run);
        Stamp stamp = turn.stamp(Why.REPORTED, effect.verb());
        boolean well = report instanceof Report.Done || report instanceof Report.Accepted;
        boolean gone = run.filter(one -> one.step().isOpen()).isEmpty();
        if (well && gone) {
            // It was on its way when the step was called off.
            effect.undo().ifPresent(undo -> turn.request(effect.step(), Optional.empty(), undo, stamp));
        } else if (well) {
            Running.fire(turn, run.get(), done, stamp);
        } else if (run.isEmpty()
                || !(report instanceof Report.Declined && Running.fire(turn, run.get(), declined, stamp))
                        && !Running.fire(turn, run.get(), Signals.FAILED, stamp)) {
            failure(turn, effect, report);
        }
    }

    /** What nobody's machine handles is for a person to look at, unless its step ended before it was handed over. */
    private static void failure(Turn turn, OpenEffect effect, Report report) {
        boolean forNobody = report instanceof Report.NotHandedOver
                && effect.step().isPresent()
                && effect.step()
                        .flatMap(turn::run)
                        .filter(run -> run.step().isOpen())
                        .isEmpty();
        if (!forNobody && !(report instanceof Report.Done) && !(report instanceof Report.Accepted)) {
            turn.incident("effect-failed", effect.verb(), effect.step(), turn.stamp(Why.REPORTED, report.toString()));
        }
    }

    /** Not even the care team could be told: the incident stands in the agenda, where the host's worklist shows it. */
    private static void unassigned(Turn turn, OpenEffect effect, Report report) {
        turn.note(effect.step(), "work-not-assigned", effect.text(), turn.stamp(Why.REPORTED, report.toString()));
    }
}
