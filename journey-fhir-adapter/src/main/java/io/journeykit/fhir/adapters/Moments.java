package io.journeykit.fhir.adapters;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.TimeZone;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.InstantType;

/** Moments of java.time as FHIR writes them, always in UTC, and back. */
final class Moments {

    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

    private Moments() {}

    static DateTimeType dateTime(Instant moment) {
        boolean whole = moment.truncatedTo(ChronoUnit.SECONDS).equals(moment);
        return new DateTimeType(
                Date.from(moment), whole ? TemporalPrecisionEnum.SECOND : TemporalPrecisionEnum.MILLI, UTC);
    }

    static InstantType instant(Instant moment) {
        return new InstantType(Date.from(moment), TemporalPrecisionEnum.SECOND, UTC);
    }

    /** On whole seconds, as appointments are. */
    static Instant of(BaseDateTimeType moment) {
        return moment.getValue().toInstant().truncatedTo(ChronoUnit.SECONDS);
    }
}
