package io.journeykit.testkit.oracle;

import io.journeykit.testkit.oracle.Stretches.Stretch;
import java.util.List;

/** Law 14: whoever has the ball has been given something, and until it is taken the system has the ball. */
final class OwnersHaveSomething implements Law {

    static final Clause PATIENT = new Clause(
            14,
            "patient-has-something",
            "A step that is the patient's has an open question with her, or a visit, from a minute on.");
    static final Clause CARE_TEAM = new Clause(
            14,
            "care-team-has-work",
            "A step that is the care team's has an item on the list, or an incident, from a minute on, or from a day after"
                    + " somebody has settled one.");
    static final Clause PARTNER = new Clause(
            14, "partner-has-a-request", "A step that is a partner's has a request with a partner, from a minute on.");
    static final Clause UNTAKEN = new Clause(
            14,
            "untaken-is-the-systems",
            "What no port has taken after a minute leaves the ball with the system until one has.");

    @Override
    public List<Clause> clauses() {
        return List.of(PATIENT, CARE_TEAM, PARTNER, UNTAKEN);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        Gifts gifts = Gifts.of(books);
        ManualSettlements settled = ManualSettlements.of(books);
        for (Stretch stretch : Stretches.of(books).all()) {
            if (!stretch.step().isHeld() && stretch.lasts(Books.AT_ONCE)) {
                new OwnedStep(books, gifts, settled, stretch).judge(verdicts);
            }
        }
    }
}
