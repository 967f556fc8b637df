package io.journeykit.calendar.text;

/** A number of things, read aloud: {@code 1 event}, {@code 3 events}. */
public final class Count {

    private Count() {}

    public static String of(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
