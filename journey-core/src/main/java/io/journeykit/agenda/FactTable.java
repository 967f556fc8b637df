package io.journeykit.agenda;

import io.journeykit.condition.Condition;
import io.journeykit.condition.Facts;
import io.journeykit.vocabulary.Fact;
import io.journeykit.vocabulary.FactName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known now: by name, the fact of the newest effective time; of two for one time the one that was told last.
 *
 * @param earlier of those facts that a condition counts, the values before the newest, the newest first, one for a time
 */
public record FactTable(SortedMap<FactName, Fact> byName, SortedMap<FactName, List<Fact>> earlier) implements Facts {

    public static final FactTable NONE = new FactTable(new TreeMap<>(), new TreeMap<>());

    private static final Comparator<Fact> NEWEST_FIRST =
            Comparator.comparing(Fact::effective).reversed();

    public FactTable {
        byName = ImmutableMaps.of(byName);
        earlier = ImmutableMaps.of(earlier);
    }

    @Override
    public Optional<Fact> find(FactName name) {
        return Optional.ofNullable(byName.get(name));
    }

    @Override
    public List<Fact> newest(FactName name, int count) {
        return values(name).stream().limit(count).toList();
    }

    /** All values of a fact that are kept, the newest first. */
    public List<Fact> values(FactName name) {
        if (!earlier.containsKey(name)) {
            return find(name).stream().toList();
        }
        List<Fact> all = new ArrayList<>(find(name).stream().toList());
        all.addAll(earlier.get(name));
        return all;
    }

    /** With this fact too, unless a newer one of that name is known. */
    public FactTable plus(Fact fact) {
        return plus(fact, 1);
    }

    /** With this fact too, of whose name so many values are kept from now on, the newest alone if none is counted. */
    public FactTable plus(Fact fact, int kept) {
        return new Builder(this).add(fact, kept).table();
    }

    /** All that both know; of a fact that both know the newest, and as many as can be counted of one that either counts. */
    public FactTable join(FactTable other) {
        Builder all = new Builder(this);
        for (FactName name : other.byName.keySet()) {
            int kept = most(name, other);
            other.values(name).forEach(fact -> all.add(fact, kept));
        }
        return all.table();
    }

    /** How many values are kept of what one of two tables, or neither, counts. */
    int most(FactName name, FactTable other) {
        boolean isCounted = earlier.containsKey(name) || other.earlier.containsKey(name);
        return isCounted ? Condition.MOST_IN_A_ROW : 1;
    }

    public Collection<Fact> all() {
        return byName.values();
    }

    /** Makes a table of another by facts more, and copies what is known once for all of them. */
    public static final class Builder {
        private final SortedMap<FactName, Fact> byName;
        private final SortedMap<FactName, List<Fact>> earlier;

        public Builder(FactTable known) {
            byName = new TreeMap<>(known.byName);
            earlier = new TreeMap<>(known.earlier);
        }

        /** As {@link FactTable#plus(Fact, int)} does. */
        public Builder add(Fact fact, int kept) {
            if (kept > 1 || earlier.containsKey(fact.name())) {
                count(fact, kept);
            } else if (!isOld(fact)) {
                byName.put(fact.name(), fact);
            }
            return this;
        }

        private boolean isOld(Fact fact) {
            Fact known = byName.get(fact.name());
            return known != null && known.effective().isAfter(fact.effective());
        }

        private void count(Fact fact, int kept) {
            List<Fact> values = new ArrayList<>(table().values(fact.name()));
            values.removeIf(known -> known.effective().equals(fact.effective()));
            values.add(fact);
            values.sort(NEWEST_FIRST);
            byName.put(fact.name(), values.get(0));
            earlier.remove(fact.name());
            if (kept > 1) {
                earlier.put(fact.name(), List.copyOf(values.subList(1, Math.min(values.size(), kept))));
            }
        }

        /** What is known by now: it shows what is added later, so whoever keeps it adds no more. */
        public FactTable table() {
            return new FactTable(byName, earlier);
        }
    }

    @Override
    public String toString() {
        return byName.size() + " facts";
    }
}
