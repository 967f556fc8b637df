package io.journeykit.calendar.recurrence;

import io.journeykit.vocabulary.text.Suggestion;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The languages of rules that a host has registered. A rule in any other is refused. */
public final class RecurrenceLanguages {

    public static final RecurrenceLanguages NONE = new RecurrenceLanguages(new TreeMap<>());

    private final SortedMap<String, RecurrenceLanguage> byName;

    private RecurrenceLanguages(SortedMap<String, RecurrenceLanguage> byName) {
        this.byName = byName;
    }

    /**
     * These and one more, whose name must be new.
     *
     * @throws IllegalArgumentException if there is one of its name
     */
    public RecurrenceLanguages plus(RecurrenceLanguage language) {
        SortedMap<String, RecurrenceLanguage> more = new TreeMap<>(byName);
        if (more.put(language.name(), language) != null) {
            throw new IllegalArgumentException(
                    "There are two languages of rules '" + language.name() + "'; register one of them.");
        }
        return new RecurrenceLanguages(more);
    }

    /** In alphabetical order. */
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /**
     * The rule that a text says.
     *
     * @throws IllegalArgumentException if nobody registered the language, or the text says no rule in it
     */
    public Recurrence read(String language, String text) {
        RecurrenceLanguage known = byName.get(language);
        if (known == null) {
            throw new IllegalArgumentException("no language of rules '" + language + "' is registered; "
                    + (byName.isEmpty()
                            ? "register one, such as rfc5545 of the calendar adapter"
                            : Suggestion.didYouMean(language, names())));
        }
        return known.read(text);
    }

    @Override
    public String toString() {
        return byName.isEmpty() ? "no languages of rules" : "languages of rules " + String.join(", ", names());
    }
}
