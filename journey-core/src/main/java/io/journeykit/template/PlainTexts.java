package io.journeykit.template;

import java.util.List;

/** Texts with placeholders in braces. */
final class PlainTexts {

    private static final int SHOWN = 20;

    private PlainTexts() {}

    static List<Placeholder> places(String text) {
        int last = text.lastIndexOf('{');
        if (last >= 0 && text.indexOf('}', last) < 0) {
            throw new IllegalArgumentException(
                    "'" + text.substring(last, Math.min(text.length(), last + SHOWN)) + "' is never closed");
        }
        return Placeholder.of(text);
    }
}
