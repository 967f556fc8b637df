package io.journeykit.agenda;

import io.journeykit.condition.Facts;
import io.journeykit.vocabulary.Fact;
import io.journeykit.vocabulary.FactName;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is known now: by name, the fact of the newest effective time; of two for one time the one that was told last. */
public record FactTable(SortedMap<FactName, Fact> byName) implements Facts {

    public static final FactTable NONE = new FactTable(new TreeMap<>());

    public FactTable {
        byName = ImmutableMaps.of(byName);
    }

    @Override
    public Optional<Fact> find(FactName name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** With this fact too, unless a newer one of that name is known. */
    public FactTable plus(Fact fact) {
        if (find(fact.name())
                .filter(known -> known.effective().isAfter(fact.effective()))
                .isPresent()) {
            return this;
        }
        SortedMap<FactName, Fact> more = new TreeMap<>(byName);
        more.put(fact.name(), fact);
        return new FactTable(more);
    }

    public Collection<Fact> all() {
        return byName.values();
    }

    @Override
    public String toString() {
        return byName.size() + " facts";
    }
}
