package io.journeykit.testkit.world;

import io.journeykit.planning.Wishes;
import io.journeykit.planning.search.Chain;
import io.journeykit.planning.search.Options;
import io.journeykit.planning.search.Planner;
import io.journeykit.planning.search.Preferences;
import java.time.ZoneId;

/** Visits that are to be planned, and what the person would rather have of them. */
@SuppressWarnings("exports")
public record PlanProblem(String title, Chain chain, ZoneId home, Wishes wishes) {

    /** Up to three options, or the reasons why there is none. */
    public Options options() {
        return Planner.options(chain, Preferences.at(home).with(wishes));
    }

    @Override
    public String toString() {
        return title;
    }
}
