package io.journeykit.agenda;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was said to somebody, as it was said.
 *
 * @param language its BCP 47 tag
 * @param body the whole text
 * @param choices by their keys, as they were put; empty where nothing was to be chosen
 * @param bundle the hash of the library's and the vendor's texts that it was made with; those of a template are known by
 *     its version
 */
public record Said(String language, String body, SortedMap<String, String> choices, String bundle) {

    public Said {
        choices = Collections.unmodifiableSortedMap(new TreeMap<>(choices));
    }

    /** Words that were made without any bundle. */
    public Said(String language, String body, SortedMap<String, String> choices) {
        this(language, body, choices, "");
    }

    /** Neither the body nor the choices, which are for one person. */
    @Override
    public String toString() {
        return "said in " + language;
    }
}
