package io.journeykit.testkit.oracle;

import io.journeykit.testkit.play.Chronicle;
import java.util.SortedSet;
import java.util.TreeSet;

/** A life as it is judged by the laws of visits alone. */
final class Visited {

    private Visited() {}

    /** The names of their clauses that a life breaks, such as {@code 1.no-overlap}. */
    static SortedSet<String> broken(Chronicle chronicle) {
        SortedSet<String> names = new TreeSet<>();
        judge(chronicle).broken().forEach(clause -> names.add(clause.toString()));
        return names;
    }

    /** The names of those whose premise was there. */
    static SortedSet<String> met(Chronicle chronicle) {
        SortedSet<String> names = new TreeSet<>();
        judge(chronicle).premises().keySet().forEach(clause -> names.add(clause.toString()));
        return names;
    }

    private static Judgement judge(Chronicle chronicle) {
        Books books = new Books(chronicle);
        Verdicts verdicts = new Verdicts();
        VisitLaws.all().forEach(law -> law.judge(books, verdicts));
        return verdicts.judgement();
    }
}
