package io.journeykit.benchmarks;

import static io.journeykit.benchmarks.Measure.ALL_STARTS;
import static io.journeykit.benchmarks.Measure.DAYS_ON_SITE;
import static io.journeykit.benchmarks.Measure.FINISH;
import static io.journeykit.benchmarks.Measure.OPEN_WISHES;
import static io.journeykit.benchmarks.Measure.TRAVEL;

import io.journeykit.planning.Criterion;
import io.journeykit.planning.Slot;
import io.journeykit.planning.search.Chain;
import io.journeykit.planning.search.Plan;
import io.journeykit.planning.search.Planner;
import io.journeykit.planning.search.Preferences;
import java.time.ZoneOffset;
import java.util.List;

/** What is planned by Journey and by Timefold alike, and in which order the measures count. */
enum Contest {
    EARLIEST("the earliest of all visits", Unit.DAYS, FINISH, ALL_STARTS, DAYS_ON_SITE, TRAVEL) {
        @Override
        List<Slot> ours(Courses courses) {
            return ((Plan.Feasible) Planner.plan(chain(courses))).slots();
        }
    },
    WISHES("the earliest finish, then wishes", Unit.DAYS, FINISH, DAYS_ON_SITE, TRAVEL, OPEN_WISHES) {
        @Override
        List<Slot> ours(Courses courses) {
            return best(chain(courses), Criterion.FINISH);
        }
    },
    WISHES_FIRST("wishes before an early finish", Unit.WISHES, OPEN_WISHES, FINISH, DAYS_ON_SITE, TRAVEL) {
        @Override
        List<Slot> ours(Courses courses) {
            return best(chain(courses), Criterion.PREFERENCE);
        }
    },
    ANY_ORDER("in any order, the earliest finish", Unit.HOURS, FINISH, DAYS_ON_SITE, TRAVEL, OPEN_WISHES) {
        @Override
        Chain chain(Courses courses) {
            return courses.unordered();
        }

        @Override
        List<Slot> ours(Courses courses) {
            return best(chain(courses), Criterion.FINISH);
        }
    };

    private final String words;
    private final Unit unit;
    private final List<Measure> order;

    Contest(String words, Unit unit, Measure... order) {
        this.words = words;
        this.unit = unit;
        this.order = List.of(order);
    }

    Chain chain(Courses courses) {
        return courses.ordered();
    }

    /** The slots of the plan that Journey puts first. */
    abstract List<Slot> ours(Courses courses);

    private static List<Slot> best(Chain chain, Criterion first) {
        Preferences wishes = Preferences.at(ZoneOffset.UTC).with(Courses.WISHES).withFirst(first);
        return Planner.options(chain, wishes).options().get(0).plan().slots();
    }

    PeerTask task(Courses courses) {
        return new PeerTask(new PeerCourse(chain(courses), Courses.WISHES), order);
    }

    /** What counts first of a choice, in the unit in which it is told. */
    Figure first(PeerTask task, int[] at) {
        return Figure.exactly(order.get(0).of(task.course(), at) / unit.ofOne(), unit);
    }

    /** The name of a figure of this contest. */
    String figure(String what, int slots) {
        return "Contest." + this + " " + what + " slots=" + slots;
    }

    Unit unit() {
        return unit;
    }

    String words() {
        return words;
    }

    /** What its first figure counts. */
    String counts() {
        return order.get(0) == FINISH ? "end of the last visit" : "open wishes";
    }
}
