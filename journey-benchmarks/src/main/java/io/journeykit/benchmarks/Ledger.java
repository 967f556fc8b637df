package io.journeykit.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * All figures as they are kept beside the page, one a line, with where each comes from: so that some can be measured anew and
 * the page still says of all what they are.
 */
final class Ledger {

    private static final String HEAD = "figure\tvalue\terror\tunit\tmore\tdate\tcommit\tmachine\tcommand\n";

    private Ledger() {}

    /** What is kept in a file; nothing where there is none. */
    static Figures read(Path file) throws IOException {
        Figures figures = new Figures();
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        lines.stream().skip(1).map(line -> line.split("\t", -1)).forEach(cells -> {
            Origin origin = new Origin(LocalDate.parse(cells[5]), cells[6], cells[7], cells[8]);
            figures.with(cells[0], figure(cells), origin);
        });
        return figures;
    }

    private static Figure figure(String[] cells) {
        OptionalDouble error =
                cells[2].isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(cells[2]));
        return new Figure(Double.parseDouble(cells[1]), error, Unit.valueOf(cells[3]), Boolean.parseBoolean(cells[4]));
    }

    /** The lines of a file, in order of name. */
    static String written(Figures figures) {
        return figures.names().stream()
                .map(name -> line(
                        name,
                        figures.find(name).orElseThrow(),
                        figures.origin(name).orElseThrow()))
                .collect(Collectors.joining("", HEAD, ""));
    }

    private static String line(String name, Figure figure, Origin origin) {
        String error =
                figure.error().isPresent() ? Double.toString(figure.error().getAsDouble()) : "";
        return String.join(
                        "\t",
                        name,
                        Double.toString(figure.value()),
                        error,
                        figure.unit().name(),
                        Boolean.toString(figure.isMore()),
                        origin.date().toString(),
                        origin.commit(),
                        origin.machine(),
                        origin.command())
                + "\n";
    }
}
