package io.journeykit.calendar.recurrence;

import static java.util.stream.Collectors.joining;

import io.journeykit.calendar.text.Count;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** A FHIR repeat read aloud: {@code 3 each 1 wk, 12 times}. */
final class FhirText {

    private FhirText() {}

    static String of(FhirRepeat repeat) {
        List<String> parts = new ArrayList<>();
        if (repeat.period().isPresent() || repeat.frequency().isPresent()) {
            parts.add(frequency(repeat));
        }
        list("on ", repeat.dayOfWeek(), parts);
        list("at ", repeat.timeOfDay().stream().map(LocalTime::toString).toList(), parts);
        list("at events ", repeat.when(), parts);
        repeat.offset().ifPresent(minutes -> parts.add(Count.of(minutes, "minute") + " off"));
        repeat.count().ifPresent(count -> parts.add(Count.of(count, "time")));
        repeat.boundsPeriod().flatMap(FhirRepeat.BoundsPeriod::start).ifPresent(date -> parts.add("from " + date));
        repeat.boundsPeriod().flatMap(FhirRepeat.BoundsPeriod::end).ifPresent(date -> parts.add("until " + date));
        FhirRhythm.duration(repeat).ifPresent(span -> parts.add("for " + span));
        return parts.isEmpty() ? "nothing" : String.join(", ", parts);
    }

    static String frequency(FhirRepeat repeat) {
        String period = repeat.period().map(Object::toString).orElse("?") + " "
                + repeat.periodUnit().orElse("");
        return repeat.frequency().orElse(1) + (repeat.period().isPresent() ? " each " + period.strip() : "");
    }

    private static void list(String before, List<String> words, List<String> parts) {
        if (!words.isEmpty()) {
            parts.add(words.stream().collect(joining(", ", before, "")));
        }
    }
}
