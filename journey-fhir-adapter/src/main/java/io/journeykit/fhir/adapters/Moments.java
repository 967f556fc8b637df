package io.journeykit.fhir.adapters;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.InstantType;

/** Moments of java.time as FHIR writes them, always in UTC, and back. */
final class Moments {

    private Moments() {}

    static DateTimeType dateTime(Instant moment) {
        DateTimeType type = new DateTimeType(Date.from(moment));
        zulu(type, moment);
        return type;
    }

    static InstantType instant(Instant moment) {
        InstantType type = new InstantType(Date.from(moment));
        zulu(type, moment);
        return type;
    }

    private static void zulu(BaseDateTimeType type, Instant moment) {
        boolean whole = moment.truncatedTo(ChronoUnit.SECONDS).equals(moment);
        type.setPrecision(whole ? TemporalPrecisionEnum.SECOND : TemporalPrecisionEnum.MILLI);
        type.setTimeZoneZulu(true);
    }

    /** On whole seconds, as appointments are. */
    static Instant of(BaseDateTimeType moment) {
        return moment.getValue().toInstant().truncatedTo(ChronoUnit.SECONDS);
    }
}
