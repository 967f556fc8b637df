package io.journeykit.template;

import io.journeykit.vocabulary.StepId;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A leg of the journey that a patient would recognise.
 *
 * @param title of titles in several languages the English one, or else the first
 * @param titles the title in each of several languages, by their BCP 47 tags; empty where it is written in one only
 * @param milestone the step whose completion closes the stage; absent: the end of all its steps
 */
public record Stage(String id, String title, SortedMap<String, String> titles, Optional<StepId> milestone) {

    public Stage {
        titles = Collections.unmodifiableSortedMap(new TreeMap<>(titles));
        title = titles.isEmpty() ? title : TitleChoice.usual(titles, id);
    }

    public Stage(String id, String title, Optional<StepId> milestone) {
        this(id, title, Collections.emptySortedMap(), milestone);
    }
}
