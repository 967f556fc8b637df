package io.journeykit.fhir.adapters;

import io.journeykit.vocabulary.Priority;

/** How much something matters, in FHIR's words. */
final class Priorities {

    private Priorities() {}

    static String code(Priority priority) {
        return switch (priority) {
            case ROUTINE -> "routine";
            case IMPORTANT -> "urgent";
            case URGENT -> "asap";
            case SAFETY_CRITICAL -> "stat";
        };
    }
}
