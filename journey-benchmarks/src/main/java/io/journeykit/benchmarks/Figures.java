package io.journeykit.benchmarks;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What a run measured, by name: {@code Replay.evolve} for its time or rate, {@code Replay.evolve bytes} for what it
 * allocated, {@code IdleAgendas.wakeAllDue due=100 idle=1000} where there are sizes.
 */
final class Figures {

    private static final String BYTES = " bytes";
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private final Map<String, Figure> byName = new TreeMap<>();
    private final Map<String, Origin> origins = new TreeMap<>();

    static Figures of(Collection<RunResult> results) {
        Figures figures = new Figures();
        results.forEach(figures::add);
        return figures;
    }

    /** The name of what was allocated where that of the time or rate is given. */
    static String bytes(String name) {
        return name + BYTES;
    }

    Figures with(String name, Figure figure) {
        byName.put(name, figure);
        return this;
    }

    Figures with(String name, Figure figure, Origin origin) {
        origins.put(name, origin);
        return with(name, figure);
    }

    /** These, and the figures of a run in place of theirs. */
    Figures with(Figures run, Origin origin) {
        run.byName.forEach((name, figure) -> with(name, figure, origin));
        return this;
    }

    Set<String> names() {
        return Collections.unmodifiableSet(byName.keySet());
    }

    /** Where a figure comes from, if that is known. */
    Optional<Origin> origin(String name) {
        return Optional.ofNullable(origins.get(name));
    }

    Optional<Figure> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** How many times the other the one is. */
    Optional<Figure> ratio(String one, String other) {
        return find(one).flatMap(it -> find(other).map(it::over));
    }

    private void add(RunResult result) {
        String name = name(result.getParams());
        with(name, figure(result.getPrimaryResult()));
        Optional.ofNullable(result.getSecondaryResults().get(ALLOCATED))
                .ifPresent(allocated -> with(bytes(name), figure(allocated)));
    }

    private static Figure figure(Result<?> result) {
        return Figure.about(result.getScore(), result.getScoreError(), Unit.ofJmh(result.getScoreUnit()));
    }

    private static String name(BenchmarkParams params) {
        String path = params.getBenchmark();
        StringBuilder name = new StringBuilder(path.substring(path.lastIndexOf('.', path.lastIndexOf('.') - 1) + 1));
        for (String key : params.getParamsKeys()) {
            name.append(' ').append(key).append('=').append(params.getParam(key));
        }
        return name.toString();
    }

    @Override
    public String toString() {
        return byName.toString();
    }
}
