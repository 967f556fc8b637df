package io.journeykit.check;

import io.journeykit.lifecycle.MachineReport;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepId;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * How long a step may hear nothing in one state, who has the ball meanwhile, and what silence then leads to.
 *
 * @param stretch the state, and the time it may take
 * @param end how the step ends by itself; absent: a person is asked
 */
public record Patience(StepId step, Owner owner, MachineReport.Stretch stretch, Optional<Outcome> end) {

    public String state() {
        return stretch.state();
    }

    /** The longest exact time of silence, on any usual work calendar. */
    public Duration atMost() {
        return stretch.atMost();
    }

    public boolean asksAPerson() {
        return end.isEmpty();
    }

    /** {@code mri, offered: the patient has the ball; 2 days, then 2 days after entering, a person is asked}. */
    @Override
    public String toString() {
        String time = stretch.toString().substring(state().length() + 2);
        String how = end.map(
                        outcome -> " " + outcome.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .orElse("");
        return step + ", " + state() + ": " + owner.phrase() + " has the ball; " + time + how;
    }
}
