package io.journeykit.benchmarks;

import java.nio.file.Path;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** How much trouble is taken to measure. */
enum Effort {
    /** A first look, in a few minutes; its page is not kept. */
    QUICK(" -Dbenchmarks=quick", "journey-benchmarks/target/benchmarks.md") {
        @Override
        ChainedOptionsBuilder on(ChainedOptionsBuilder options) {
            return options.forks(1)
                    .warmupIterations(3)
                    .warmupTime(TimeValue.seconds(1))
                    .measurementIterations(3)
                    .measurementTime(TimeValue.milliseconds(500));
        }
    },
    /** As each benchmark says; for a machine that does nothing else. */
    FULL("", "docs/benchmarks.md") {
        @Override
        ChainedOptionsBuilder on(ChainedOptionsBuilder options) {
            return options;
        }
    };

    private final String option;
    private final String page;

    Effort(String option, String page) {
        this.option = option;
        this.page = page;
    }

    abstract ChainedOptionsBuilder on(ChainedOptionsBuilder options);

    /** What is typed to measure so. */
    String command() {
        return "mvn -q -pl journey-benchmarks -am -DskipTests -Pbenchmarks package" + option;
    }

    /** Where its page is written. */
    Path page() {
        return Path.of(page);
    }
}
