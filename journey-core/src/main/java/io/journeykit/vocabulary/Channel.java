package io.journeykit.vocabulary;

/** A way to reach a person. The constants are the usual ones; a vendor may name others. */
public record Channel(String code) implements Comparable<Channel> {

    public static final Channel SMS = new Channel("sms");
    public static final Channel EMAIL = new Channel("email");
    public static final Channel PUSH = new Channel("push");
    public static final Channel PORTAL = new Channel("portal");
    public static final Channel PHONE = new Channel("phone");
    public static final Channel LETTER = new Channel("letter");

    public Channel {
        Names.require("channel", code);
    }

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
