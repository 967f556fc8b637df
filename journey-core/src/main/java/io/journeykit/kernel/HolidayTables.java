package io.journeykit.kernel;

import io.journeykit.calendar.days.BeyondHorizon;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;

/** What is to be said of a holiday table that ends too soon. */
final class HolidayTables {

    private HolidayTables() {}

    static Phrase ended(BeyondHorizon beyond) {
        return Phrase.of("table-ends")
                .with("table", Name.Kind.TEXT, beyond.table())
                .with("date", Part.quote(beyond.date().toString()));
    }
}
