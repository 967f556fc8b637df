package io.journeykit.lifecycle;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The twelve statuses of a FHIR Task, the same in R4 and R5. */
public enum TaskStatus {
    DRAFT,
    REQUESTED,
    RECEIVED,
    ACCEPTED,
    REJECTED,
    READY,
    CANCELLED,
    IN_PROGRESS,
    ON_HOLD,
    FAILED,
    COMPLETED,
    ENTERED_IN_ERROR;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** As FHIR writes it: {@code in-progress}. */
    public String code() {
        return code;
    }

    public static Optional<TaskStatus> ofCode(String code) {
        return Stream.of(values()).filter(status -> status.code.equals(code)).findFirst();
    }

    /** Whether nothing follows it. */
    public boolean isFinal() {
        return switch (this) {
            case REJECTED, CANCELLED, FAILED, COMPLETED, ENTERED_IN_ERROR -> true;
            default -> false;
        };
    }

    @Override
    public String toString() {
        return code;
    }
}
