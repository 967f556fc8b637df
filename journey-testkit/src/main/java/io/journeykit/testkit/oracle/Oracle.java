package io.journeykit.testkit.oracle;

import io.journeykit.testkit.play.Chronicle;
import io.journeykit.testkit.play.WorldClock;
import java.util.List;
import java.util.stream.Stream;

/** Judges lives by the laws 1 to 26, 31 and 32 of a led journey. */
public final class Oracle {

    private static final List<Law> LAWS = Stream.of(
                    VisitLaws.all(),
                    MessageLaws.all(),
                    OwnerLaws.all(),
                    TruthLaws.all(),
                    TimeLaws.all(),
                    HostLaws.all())
            .flatMap(List::stream)
            .toList();

    private Oracle() {}

    /** Every clause that is judged, in the order of the laws. */
    public static List<Clause> clauses() {
        return LAWS.stream().flatMap(law -> law.clauses().stream()).sorted().toList();
    }

    /** What a life kept and broke. */
    public static Judgement judge(Chronicle chronicle) {
        return judge(chronicle, LAWS.stream());
    }

    /** What a life kept and broke of these clauses alone. */
    public static Judgement judge(Chronicle chronicle, Clause... clauses) {
        List<Clause> asked = List.of(clauses);
        return judge(
                chronicle, LAWS.stream().filter(law -> law.clauses().stream().anyMatch(asked::contains)));
    }

    private static Judgement judge(Chronicle chronicle, Stream<Law> laws) {
        Books books = new Books(chronicle);
        Verdicts verdicts = new Verdicts();
        laws.forEach(law -> law.judge(books, verdicts));
        return verdicts.judgement().told(WorldClock.of(chronicle.world()));
    }

    static Stream<Law> laws() {
        return LAWS.stream();
    }
}
