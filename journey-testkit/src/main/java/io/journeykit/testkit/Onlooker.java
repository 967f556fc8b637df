package io.journeykit.testkit;

import io.journeykit.agenda.Input;
import io.journeykit.spi.Receipt;
import io.journeykit.vocabulary.AgendaId;

/** Sees all that a {@link Scene} tells its host. */
public interface Onlooker {

    /** One who does not look. */
    Onlooker NONE = new Onlooker() {};

    /** The host took it. */
    default void took(AgendaId agenda, Input input, Receipt receipt) {}

    /** The host threw. */
    default void refused(AgendaId agenda, Input input, RuntimeException failure) {}
}
