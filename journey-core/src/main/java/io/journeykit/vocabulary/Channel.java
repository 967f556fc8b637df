package io.journeykit.vocabulary;

/** A way to reach a person. The constants are the usual ones; a vendor may name others. */
public record Channel(String code) implements Comparable<Channel> {

    public static final Channel SMS = new Channel("sms");
    public static final Channel EMAIL = new Channel("email");
    public static final Channel PUSH = new Channel("push");
    public static final Channel PORTAL = new Channel("portal");
    public static final Channel PHONE = new Channel("phone");
    public static final Channel LETTER = new Channel("letter");

    /** @throws IllegalArgumentException if it is empty, too long, or has a character that none may have */
    public Channel {
        Names.require("channel", code);
    }

    /**
     * The channel that a text says.
     *
     * <pre>{@code
     * code = character { character }    1 to 128, neither white space nor control characters
     * }</pre>
     *
     * <p>Examples: {@code sms}, {@code letter}, {@code video-call}.
     *
     * @throws IllegalArgumentException if it is empty, too long, or has a character that none may have
     */
    public static Channel of(String code) {
        return new Channel(code);
    }

    @Override
    public int compareTo(Channel other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
