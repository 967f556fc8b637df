package io.journeykit.codec;

/**
 * What is stored is in no format that this version reads: a newer version wrote it, or it is damaged. It is to be parked
 * and reported, never deleted. The message tells no content.
 */
public final class UnknownFormat extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int format;

    UnknownFormat(String what, int format, String problem) {
        super(what + " of format " + format + " cannot be read: " + problem
                + "; park it, and read it with a version that knows it.");
        this.format = format;
    }

    /** The format that it says it is in; 0 if it says none. */
    public int format() {
        return format;
    }
}
