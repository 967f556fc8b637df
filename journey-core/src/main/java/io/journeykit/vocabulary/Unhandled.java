package io.journeykit.vocabulary;

/** A member of a closed family that somebody forgot: better something that fails than something that says nothing. */
public final class Unhandled extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /**
     * @param what whose class alone is named, since its content may be a person's
     * @param by where it was forgotten
     */
    public Unhandled(Object what, Class<?> by) {
        super("Nothing is made of " + what.getClass().getName() + "; say what is in " + by.getSimpleName() + ".");
    }
}
