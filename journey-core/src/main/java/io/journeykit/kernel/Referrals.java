package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Chain;
import io.journeykit.agenda.Dates;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.Step;
import io.journeykit.planning.Option;
import io.journeykit.planning.Options;
import io.journeykit.planning.Slot;
import io.journeykit.template.StepKind;
import io.journeykit.vocabulary.StepId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What becomes of the referrals to several providers, when a visit with one of them is booked. */
final class Referrals {

    private Referrals() {}

    /** To whom this occurrence of a referral goes. */
    static String recipient(Run run) {
        return run.plan().kind() instanceof StepKind.Referral referral
                ? referral.to().orElse(run.step().item())
                : run.step().item();
    }

    /** The visit that is booked under a referral with whom it goes to; else one with another, on whose outcome it waits. */
    static Optional<Dates> visit(Run referral) {
        Optional<Dates> other = Optional.empty();
        for (int i = 0; i < referral.journey().size(); i++) {
            Run run = referral.at(i);
            if (isUnder(run, referral) && Visits.isBooked(run.step())) {
                other = Optional.of(run.step().dates());
                if (run.step().dates().slot().get().provider().equals(recipient(referral))) {
                    return other;
                }
            }
        }
        return other;
    }

    private static boolean isUnder(Run run, Run referral) {
        return run.plan().isBooking()
                && run.plan()
                        .booking()
                        .under()
                        .equals(Optional.of(referral.step().id()));
    }

    /**
     * The providers of later options, and the one of the first where it misses its target: their place on the waitlist is
     * kept, where the template wants it.
     */
    static List<String> waitlisted(Turn turn, List<Run> members, Options options) {
        List<String> waitlisted = new ArrayList<>();
        for (Run run : members) {
            if (!run.plan().booking().waitlist()) {
                continue;
            }
            String name = ChainPlan.name(run.step());
            Option first = options.options().get(0);
            for (String provider : Seeking.providers(turn, run)) {
                if (!first.slot(name).provider().equals(provider) || !first.isOnTarget(name)) {
                    waitlisted.add(provider);
                }
            }
        }
        return waitlisted;
    }

    /**
     * The referral to a provider who is neither visited nor waited for is called off; a provider whose booking was
     * given back is no longer waited for.
     */
    static void booked(Turn turn, Run run, Slot slot, Optional<Slot> former, Stamp stamp) {
        List<String> waitlisted =
                run.journey().head().chainOf(run.ref()).map(Chain::waitlisted).orElse(List.of());
        callOff(turn, run, slot.provider(), former.isPresent() ? List.of() : waitlisted, stamp);
    }

    /** The visit has been: nobody else is waited for. */
    static void visited(Turn turn, Run run, Stamp stamp) {
        run.step().dates().slot().ifPresent(slot -> callOff(turn, run, slot.provider(), List.of(), stamp));
    }

    private static void callOff(Turn turn, Run run, String visited, List<String> kept, Stamp stamp) {
        Optional<StepId> under = run.plan().booking().under();
        for (int i = 0; under.isPresent() && i < run.journey().size(); i++) {
            Step step = run.journey().step(i);
            Run referral = run.at(i);
            if (step.id().equals(under.get())
                    && !recipient(referral).equals(visited)
                    && !kept.contains(recipient(referral))) {
                Finishing.cancel(
                        turn,
                        referral,
                        turn.stamp(Why.CALLED_OFF, run.step().id().value()));
            }
        }
    }
}
