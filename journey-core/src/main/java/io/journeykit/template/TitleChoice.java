package io.journeykit.template;

import java.util.SortedMap;

/** Which of several titles stands where nobody asks in a language. */
final class TitleChoice {

    private TitleChoice() {}

    /** The English one, or else the first; without any, the words of the id. */
    static String usual(SortedMap<String, String> titles, String id) {
        if (titles.isEmpty()) {
            return id.replace('-', ' ');
        }
        return titles.getOrDefault("en", titles.values().iterator().next());
    }
}
