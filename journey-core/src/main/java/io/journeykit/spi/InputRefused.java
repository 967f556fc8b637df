package io.journeykit.spi;

import io.journeykit.vocabulary.InputId;

/** An input was given an id that another input has; nothing was changed. */
public final class InputRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InputRefused(InputId id) {
        super("Input '" + id + "' was taken before with other content; give this one an id of its own.");
    }
}
