package io.journeykit.spi;

import io.journeykit.agenda.Input;

/** The kernel failed on an input; nothing was changed, and the input may be given again under the same id. */
public final class Undecidable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The cause tells where it failed; its message is left out, since it could tell of a person. */
    public Undecidable(Input input, Throwable cause) {
        super(input.getClass().getSimpleName() + " '" + input.id() + "' could not be decided ("
                + cause.getClass().getSimpleName()
                + "), which is a fault of the library; please report where it came from.");
        setStackTrace(cause.getStackTrace());
    }
}
