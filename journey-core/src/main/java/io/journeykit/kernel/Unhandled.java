package io.journeykit.kernel;

/** A member of a closed family that somebody forgot: better a decision that fails than one that says nothing. */
final class Unhandled extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** @param what whose class alone is named, since its content may be a person's */
    Unhandled(Object what, Class<?> by) {
        super("Nothing is made of " + what.getClass().getName() + "; say what is in " + by.getSimpleName() + ".");
    }
}
