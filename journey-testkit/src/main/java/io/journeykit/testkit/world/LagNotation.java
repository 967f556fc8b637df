package io.journeykit.testkit.world;

import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.Span;
import io.journeykit.codec.json.JsonFields;
import io.journeykit.codec.json.JsonPart;
import io.journeykit.codec.json.JsonScalars;
import io.journeykit.planning.search.Lag;
import io.journeykit.planning.search.Mark;
import io.journeykit.planning.search.SpanLimits;
import java.util.List;
import java.util.Optional;

/**
 * How an author writes how far visits must lie apart: {@code {"from": "end of mri", "to": "start of visit", "at-least":
 * "3 working days", "at-most": "P90D"}}.
 *
 * @param steps the names there are
 */
record LagNotation(Almanac site, List<String> steps) {

    static final List<String> FIELDS = List.of("from", "to", "at-least", "at-most");

    private static final String START = "start of ";
    private static final String END = "end of ";

    Optional<Lag> read(JsonPart part) {
        return part.fields(FIELDS).flatMap(fields -> lag(part, fields));
    }

    private Optional<Lag> lag(JsonPart part, JsonFields fields) {
        Optional<Span> least = fields.find("at-least", JsonScalars::span);
        Optional<Span> most = fields.find("at-most", JsonScalars::span);
        Optional<Mark> from = mark(fields, "from");
        Optional<Mark> to = mark(fields, "to");
        if (!fields.has("at-least") && !fields.has("at-most")) {
            part.fault(
                    "empty-lag", "neither 'at-least' nor 'at-most'", "add one of them, such as \"at-least\": \"P2D\"");
        }
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (from.get().visit().equals(to.get().visit())) {
            part.fault("bad-lag", "both ends are at '" + to.get().visit() + "'", "name two steps");
            return Optional.empty();
        }
        return Optional.of(between(from.get(), to.get(), least, most));
    }

    private Lag between(Mark from, Mark to, Optional<Span> least, Optional<Span> most) {
        Lag lag = Lag.from(from).to(to);
        if (least.isPresent()) {
            lag = lag.atLeast(least.get(), SpanLimits.of(least.get(), site)::earliestTo);
        }
        return most.isEmpty() ? lag : lag.atMost(most.get(), SpanLimits.of(most.get(), site)::earliestFrom);
    }

    private Optional<Mark> mark(JsonFields fields, String name) {
        if (!fields.has(name)) {
            fields.missing(name, "add it, such as 'end of mri'");
        }
        return fields.find(name, this::mark);
    }

    private Optional<Mark> mark(JsonPart part) {
        Optional<String> text = part.text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        boolean start = text.get().startsWith(START);
        if (!start && !text.get().startsWith(END)) {
            part.fault("bad-mark", "'" + text.get() + "' is no end of a step", "write 'start of mri' or 'end of mri'");
            return Optional.empty();
        }
        String step = text.get().substring((start ? START : END).length());
        if (!steps.contains(step)) {
            part.unknown("step", step, steps);
            return Optional.empty();
        }
        return Optional.of(start ? Mark.start(step) : Mark.end(step));
    }
}
