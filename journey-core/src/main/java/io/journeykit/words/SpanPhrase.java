package io.journeykit.words;

import io.journeykit.calendar.Span;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import java.util.ArrayList;
import java.util.List;

/** A span as a list of its units, each with its number. */
final class SpanPhrase {

    private SpanPhrase() {}

    static Part of(Span span) {
        if (span instanceof Span.WorkingDays working) {
            return unit("working-day", working.days());
        }
        Span.Calendar calendar = (Span.Calendar) span;
        List<Part> units = new ArrayList<>();
        add(units, "year", calendar.period().getYears());
        add(units, "month", calendar.period().getMonths());
        add(units, "day", calendar.period().getDays());
        add(units, "hour", calendar.exact().toHours());
        add(units, "minute", calendar.exact().toMinutesPart());
        add(units, "second", calendar.exact().toSecondsPart());
        return units.isEmpty() ? Phrase.of("span.none") : Part.of(units);
    }

    private static void add(List<Part> units, String unit, long number) {
        if (number != 0) {
            units.add(unit(unit, number));
        }
    }

    private static Phrase unit(String unit, long number) {
        return Phrase.of("span." + unit).with("number", Part.of(number));
    }
}
