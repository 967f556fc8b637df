package io.journeykit.benchmarks;

import java.time.LocalDate;
import java.util.stream.Collectors;

/** The page of results of one run, in Markdown. */
record Page(LocalDate date, Effort effort, Machine machine, Figures figures) {

    private static final String WHOLE = """
            <!-- Written by io.journeykit.benchmarks.Benchmarks from what it measured; change nothing here by hand. -->
            # Benchmarks
            What the library costs, measured beside its peers in one run%s.

            | | |
            |---|---|
            | machine | %s |
            | date | %s |
            | command | `%s` |

            All is measured by JMH on one thread, in processes with a heap of fixed size, touched beforehand, with a fixed
            young generation and the serial collector, so that one core pays for all, its garbage included. ± is half of a
            99.9 %% confidence interval. Bytes are what JMH's profiler of the collector counts, and do not depend on how busy
            the machine is. A floor must hold, a goal is aimed at; what does not hold is said to be not reached. No figure
            is a test: the build runs each benchmark once, with little data, and looks at no clock.

            %s""";

    String written() {
        String tables =
                Subjects.all().stream().map(subject -> subject.written(figures)).collect(Collectors.joining("\n"));
        String caution =
                effort == Effort.QUICK ? " with few and short rounds: **a first look, not to be relied on**" : "";
        return WHOLE.formatted(caution, machine, date, effort.command(), tables);
    }

    @Override
    public String toString() {
        return "benchmarks of " + date + " on " + machine;
    }
}
