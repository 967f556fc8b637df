package io.journeykit.words;

/** Which of a text's forms goes with a number, by the name that ends its key: {@code one}, {@code other}. */
@FunctionalInterface
public interface PluralRule {

    /** One is singular and all else plural, as in English, Spanish and German. */
    PluralRule ONE = number -> number == 1 ? "one" : "other";

    /** The form; a text without it is looked for without any. */
    String form(long number);
}
