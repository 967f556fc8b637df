package io.journeykit.spi;

import io.journeykit.vocabulary.TenantId;

/** Counts what happens, for whatever a vendor measures with. Called often and from many threads. */
@FunctionalInterface
public interface Metrics {

    Metrics NONE = (measure, tenant) -> {};

    void count(Measure measure, TenantId tenant);

    /** What is counted. */
    enum Measure {
        INPUT_TAKEN,
        /** An input came again under its id. */
        INPUT_REPEATED,
        /** Another input had the id. */
        INPUT_REFUSED,
        /** Somebody else committed first, and it was decided again. */
        CONFLICT,
        /** An agenda was woken. */
        WOKEN,
        /** An effect was handed to an adapter. */
        HANDED_OVER,
        /** It failed, and is tried again. */
        RETRIED,
        /** It failed, and is not tried again. */
        GIVEN_UP,
        /** It was no longer wanted, or its time had passed. */
        NOT_HANDED_OVER,
        /** An agenda could not be decided on; it is put off, with an incident. */
        PUT_OFF,
        /** An open journey had no wake-up; an incident. */
        WITHOUT_WAKE,
        /** A listener threw. */
        LISTENER_FAILED,
        /** The store threw. */
        STORE_FAILED,
        /** An adapter threw, or answered with nothing. */
        ADAPTER_FAILED,
        /** The kernel, or a vendor's part that it asks, failed on an input. */
        UNDECIDED,
        /** An agenda, or an effect of it, was passed over, since its definitions are not here. */
        NOT_HERE,
        /** A vendor's part has not come back for minutes. */
        STUCK,
        /** What the host does by itself failed, as where its queues cannot be read; it goes on. */
        HOST_FAILED
    }
}
