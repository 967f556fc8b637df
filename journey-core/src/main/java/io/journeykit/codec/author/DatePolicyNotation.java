package io.journeykit.codec.author;

import io.journeykit.calendar.DaylightSaving;
import io.journeykit.calendar.MonthEnd;
import io.journeykit.codec.json.EnumWords;
import io.journeykit.codec.json.JsonFields;
import io.journeykit.codec.json.JsonWriter;
import io.journeykit.template.DatePolicy;

/** How an author writes what dates do: {@code "month-end": "roll-forward", "clock-change": "later"}. */
final class DatePolicyNotation {

    static final String MONTH_END = "month-end";
    static final String CLOCK_CHANGE = "clock-change";

    private static final EnumWords<MonthEnd> MONTH_ENDS = EnumWords.of(MonthEnd.class, "policy for month ends");
    private static final EnumWords<DaylightSaving> CLOCK_CHANGES =
            EnumWords.of(DaylightSaving.class, "policy for clock changes");

    private DatePolicyNotation() {}

    static DatePolicy read(JsonFields fields) {
        return new DatePolicy(
                fields.find(MONTH_END, part -> part.oneOf(MONTH_ENDS)),
                fields.find(CLOCK_CHANGE, part -> part.oneOf(CLOCK_CHANGES)));
    }

    static JsonWriter write(JsonWriter writer, DatePolicy dates) {
        return writer.put(MONTH_END, dates.monthEnd(), JsonWriter::word)
                .put(CLOCK_CHANGE, dates.clockChange(), JsonWriter::word);
    }
}
