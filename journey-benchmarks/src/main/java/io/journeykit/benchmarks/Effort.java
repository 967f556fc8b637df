package io.journeykit.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** How much trouble is taken to measure. */
enum Effort {
    /** A first look, in a few minutes; its page is not kept. */
    QUICK(" -Dbenchmarks=quick", "journey-benchmarks/target/benchmarks.md", Duration.ofSeconds(2)) {
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
    FULL("", "docs/benchmarks.md", Duration.ofSeconds(30)) {
        @Override
        ChainedOptionsBuilder on(ChainedOptionsBuilder options) {
            return options;
        }
    };

    private final String option;
    private final String page;
    private final Duration patience;

    Effort(String option, String page, Duration patience) {
        this.option = option;
        this.page = page;
        this.patience = patience;
    }

    abstract ChainedOptionsBuilder on(ChainedOptionsBuilder options);

    /** What is typed to measure what has names that start so. */
    String command(String names) {
        String some = names.isEmpty() ? "" : " -Dbenchmarks.of=" + names;
        return "mvn -q -pl journey-benchmarks -am -DskipTests -Pbenchmarks package" + option + some;
    }

    /** Where the figures are kept from which its page is written. */
    Path ledger() {
        return Path.of(page.replace(".md", ".tsv"));
    }

    /** How long a peer is waited for. */
    Duration patience() {
        return patience;
    }

    /** Where its page is written. */
    Path page() {
        return Path.of(page);
    }
}
