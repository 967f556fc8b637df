package io.journeykit.testkit.oracle;

import java.util.List;

/** One law of a led journey, as the oracle judges it. */
interface Law {

    /** All that it judges, each of which can be broken by itself. */
    List<Clause> clauses();

    /** Looks through a whole life, and tells each time that a premise was met and each time that a clause was broken. */
    void judge(Books books, Verdicts verdicts);
}
