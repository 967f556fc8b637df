package io.journeykit.benchmarks;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What one table is about. */
record Subject(String title, String prose, List<Row> rows) {

    private static final String HEAD = """
            | | figure | ± | unit | floor | goal | holds |
            |---|--:|--:|---|---|---|---|
            """;

    Subject {
        rows = List.copyOf(rows);
    }

    static Subject of(String title, String prose, Row... rows) {
        return new Subject(title, prose, List.of(rows));
    }

    /** Its part of the page, with the figures of a run. */
    String written(Figures figures) {
        return rows.stream()
                .map(row -> line(row, figures))
                .collect(Collectors.joining("", "## " + title + "\n" + prose + "\n\n" + HEAD, origins(figures)));
    }

    /** Where its figures come from: one line where all are of one run. */
    private String origins(Figures figures) {
        return rows.stream()
                .flatMap(row -> row.names().stream())
                .flatMap(name -> figures.origin(name).stream())
                .distinct()
                .map(origin -> "\n" + origin + "\n")
                .collect(Collectors.joining());
    }

    private static String line(Row row, Figures figures) {
        Optional<Figure> measured = row.figure(figures);
        return cells(
                row.what(),
                measured.map(Figure::written).orElse("not measured"),
                measured.filter(figure -> figure.error().isPresent())
                        .map(figure -> Figure.write(figure.error().getAsDouble()))
                        .orElse(""),
                measured.map(figure -> figure.unit().toString()).orElse(""),
                row.floor().map(Bound::toString).orElse(""),
                row.goal().map(Bound::toString).orElse(""),
                measured.map(row::verdict).orElse(""));
    }

    private static String cells(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    @Override
    public String toString() {
        return title;
    }
}
