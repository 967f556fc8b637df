package io.journeykit.benchmarks;

import java.util.stream.Collectors;

/** The page of results in Markdown. */
record Page(Effort effort, Figures figures) {

    private static final String WHOLE = """
            <!-- Written by io.journeykit.benchmarks.Benchmarks from what it measured; change nothing here by hand. -->
            # Benchmarks
            What the library costs, measured beside its peers%s. Under each table stands when, at which commit, on what and
            by which command its figures were measured.

            Where nothing else is said, it is JMH that measures, on one thread, in processes with a heap of fixed size, touched
            beforehand, with a fixed young generation and the serial collector, so that one core pays for all, its garbage
            included. ± is half of a 99.9 %% confidence interval. Bytes are what JMH's profiler of the collector counts, and
            do not depend on how busy the machine is. A floor must hold, a goal is aimed at; what does not hold is said to
            be not reached. No figure is a test: the build runs each benchmark once, with little data, and looks at no clock.

            %s""";

    String written() {
        String tables =
                Subjects.all().stream().map(subject -> subject.written(figures)).collect(Collectors.joining("\n"));
        String caution =
                effort == Effort.QUICK ? " with few and short rounds: **a first look, not to be relied on**" : "";
        return WHOLE.formatted(caution, tables);
    }

    @Override
    public String toString() {
        return "benchmarks, " + effort;
    }
}
