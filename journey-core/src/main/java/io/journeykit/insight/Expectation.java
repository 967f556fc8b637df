package io.journeykit.insight;

import io.journeykit.phrase.Phrase;
import java.time.Instant;
import java.util.Optional;

/**
 * What is expected of the patient.
 *
 * @param what as said to the patient: {@code choose one of 2 appointments}
 * @param from when it is expected, possibly past
 * @param until when it is expected no longer; absent: until it is done
 */
public record Expectation(Phrase what, Instant from, Optional<Instant> until) {

    public boolean isExpectedAt(Instant at) {
        return !from.isAfter(at) && until.map(at::isBefore).orElse(true);
    }

    /** What is expected may name an appointment, so it is not printed. */
    @Override
    public String toString() {
        return "something expected of the patient";
    }
}
