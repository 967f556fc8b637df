package io.journeykit.testkit;

import io.journeykit.agenda.ConsentRule;
import io.journeykit.spi.Consents;
import io.journeykit.vocabulary.AgendaId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each person has permitted. */
public final class ConsentBook implements Consents {

    private final Map<AgendaId, List<ConsentRule>> rules = new HashMap<>();

    /** An empty one. */
    public ConsentBook() {}

    /** From now on these are the rules of that person. */
    public ConsentBook with(AgendaId person, ConsentRule... now) {
        rules.put(person, List.of(now));
        return this;
    }

    @Override
    public List<ConsentRule> rulesOf(AgendaId person) {
        return rules.getOrDefault(person, List.of());
    }

    @Override
    public String toString() {
        return "the consents of " + rules.size() + " people";
    }
}
