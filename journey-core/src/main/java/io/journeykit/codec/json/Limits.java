package io.journeykit.codec.json;

/** How large a document of an author may be; what is larger is refused before it costs anything. */
final class Limits {

    static final int BYTES = 256 * 1024;
    static final int DEPTH = 32;
    static final int NAME = 256;
    static final int DIGITS = 64;
    static final int EXPONENT = 300;

    private Limits() {}
}
