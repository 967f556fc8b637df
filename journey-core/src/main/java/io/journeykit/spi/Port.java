package io.journeykit.spi;

import io.journeykit.agenda.Request;
import java.util.Locale;

/** The ports that effects are handed to; each has a queue and threads of its own. */
public enum Port {
    APPOINTMENTS(Appointments.class),
    MESSAGING(Messaging.class),
    REFERRALS(Referrals.class),
    RECORDS(Records.class),
    WORKLIST(Worklist.class),
    PERFORMER(Performer.class);

    private final Class<? extends Adapter> type;

    Port(Class<? extends Adapter> type) {
        this.type = type;
    }

    /** The port that a request goes to. */
    public static Port of(Request request) {
        return Routes.of(request).port();
    }

    /**
     * The port that requests of a verb go to, which is one of {@link Request#kinds()}: {@code book-slot}.
     *
     * @throws IllegalArgumentException where no request has it
     */
    public static Port ofVerb(String verb) {
        return Routes.byVerb(verb).port();
    }

    /** What the adapter at this port implements. */
    public Class<? extends Adapter> type() {
        return type;
    }

    /** {@code appointments}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
