package io.journeykit.check;

/** One thing that every template owes; it adds a fault for each place where it is not so. */
@FunctionalInterface
interface Rule {

    void check(Scope scope, Findings findings);
}
