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
        boolean isOld = find(fact.name())
                .filter(known -> known.effective().isAfter(fact.effective()))
                .isPresent();
        if (kept <= 1 && !earlier.containsKey(fact.name())) {
            return isOld ? this : new FactTable(with(byName, fact.name(), fact), earlier);
        }
        List<Fact> values = new ArrayList<>(values(fact.name()));
        values.removeIf(known -> known.effective().equals(fact.effective()));
        values.add(fact);
        values.sort(NEWEST_FIRST);
        return keeping(values, kept);
    }

    private FactTable keeping(List<Fact> values, int kept) {
        Fact newest = values.get(0);
        SortedMap<FactName, List<Fact>> others = new TreeMap<>(earlier);
        others.remove(newest.name());
        if (kept > 1) {
            others.put(newest.name(), List.copyOf(values.subList(1, Math.min(values.size(), kept))));
        }
        return new FactTable(with(byName, newest.name(), newest), others);
    }

    private static <T> SortedMap<FactName, T> with(SortedMap<FactName, T> known, FactName name, T value) {
        SortedMap<FactName, T> more = new TreeMap<>(known);
        more.put(name, value);
        return more;
    }

    /** All that both know; of a fact that both know the newest, and as many as can be counted of one that either counts. */
    public FactTable join(FactTable other) {
        FactTable all = this;
        for (FactName name : other.byName.keySet()) {
            for (Fact fact : other.values(name)) {
                all = all.plus(fact, all.most(name, other));
            }
        }
        return all;
    }

    /** How many values are kept of what one of two tables, or neither, counts. */
    int most(FactName name, FactTable other) {
        boolean isCounted = earlier.containsKey(name) || other.earlier.containsKey(name);
        return isCounted ? Condition.MOST_IN_A_ROW : 1;
    }

    public Collection<Fact> all() {
        return byName.values();
    }

    @Override
    public String toString() {
        return byName.size() + " facts";
    }
}
