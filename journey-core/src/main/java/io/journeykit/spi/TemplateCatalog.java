package io.journeykit.spi;

import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.TemplateRef;
import java.util.List;
import java.util.Optional;

/** Every template that journeys may run on, superseded versions with it. Nothing is ever taken out or changed. */
public interface TemplateCatalog {

    /**
     * A template, and what tells it from one that says anything else.
     *
     * @param hash of its whole content
     */
    record Entry(JourneyTemplate template, String hash) {
        public TemplateRef ref() {
            return template.ref();
        }

        @Override
        public String toString() {
            return template + " (" + hash + ")";
        }
    }

    /** What became of an addition. */
    enum Addition {
        ADDED,
        /** The same version was there with the same hash. */
        THERE_ALREADY,
        /** The same version is there with another hash, and stays as it is. */
        OTHER_CONTENT
    }

    Addition add(Entry entry);

    Optional<Entry> find(TemplateRef ref);

    /** In the order in which they were added. */
    List<Entry> all();
}
