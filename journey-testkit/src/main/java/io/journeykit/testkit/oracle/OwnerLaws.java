package io.journeykit.testkit.oracle;

import java.util.List;

/** Laws 14 to 17: who has the ball, and what has been given to whom. */
final class OwnerLaws {

    private OwnerLaws() {}

    static List<Law> all() {
        return List.of(
                new OwnersHaveSomething(),
                new UnknownIsWork(),
                new UnreadIsWork(),
                new WorkNamesItsStep(),
                new OutageEnds(),
                new WakeUpComes(),
                new OneCauseOneItem(),
                new SettlesItself(),
                new UrgentWaits(),
                new LaddersEnd(),
                new OutcomeIsTold());
    }
}
