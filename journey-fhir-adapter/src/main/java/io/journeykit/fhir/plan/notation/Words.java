package io.journeykit.fhir.plan.notation;

import java.text.Normalizer;
import java.util.Locale;

/** Names and texts of a template made of what a plan says. */
public final class Words {

    private static final int LONGEST = 60;

    private Words() {}

    /** Words joined by hyphens, in lower case and without marks: {@code check-in}; empty where there is no letter or digit. */
    public static String slug(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String words = plain.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST).replaceAll("-[^-]*$", "");
    }

    /** An id as it stands, but without white space and control characters, and not too long. */
    public static String name(String text) {
        String clean = text.strip().replaceAll("[\\s\\p{Cntrl}\\p{Z}]+", "-");
        return clean.length() <= 100 ? clean : clean.substring(0, 100);
    }

    /** The last part of a link, without its version. */
    public static String tail(String link) {
        int bar = link.indexOf('|');
        String plain = bar < 0 ? link : link.substring(0, bar);
        return plain.substring(Math.max(plain.lastIndexOf('/'), plain.lastIndexOf('#')) + 1);
    }

    /** A text whose braces fill in nothing. */
    public static String plain(String text) {
        return text.replace('{', '(').replace('}', ')').strip();
    }

    /** A title on one line, not too long to be read in a list. */
    public static String title(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= 160 ? line : line.substring(0, 157).strip() + "…";
    }
}
