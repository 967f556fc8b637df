package io.journeykit.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Makes a failing life smaller for as long as it still fails: people, steps, inputs, parties, fields and entries of lists
 * are taken away, many at once and then one by one. What it ends with fails as before, and nothing can be taken from it but
 * the names of providers and places, which stay for as long as those are there.
 */
public final class Shrinker {

    private final Predicate<Life> fails;
    private final int mostTries;
    private Life smallest;
    private int tries;

    private Shrinker(Life life, Predicate<Life> fails, int mostTries) {
        this.smallest = life;
        this.fails = fails;
        this.mostTries = mostTries;
    }

    /**
     * The smallest life that still fails.
     *
     * @param fails whether a life does; one whose files are refused does not
     * @param mostTries after so many tries it ends with what it has
     */
    public static Life smallest(Life life, Predicate<Life> fails, int mostTries) {
        Shrinker shrinker = new Shrinker(life, fails, mostTries);
        shrinker.shrink();
        return shrinker.smallest;
    }

    private void shrink() {
        boolean smaller = true;
        while (smaller && tries < mostTries) {
            smaller = withoutTemplates();
            smaller |= shrinkDocument(-1);
            for (int i = 0; i < smallest.templates().size(); i++) {
                smaller |= shrinkDocument(i);
            }
        }
    }

    private boolean withoutTemplates() {
        boolean smaller = false;
        for (int i = smallest.templates().size() - 1;
                i >= 0 && smallest.templates().size() > 1;
                i--) {
            List<String> fewer = new ArrayList<>(smallest.templates());
            fewer.remove(i);
            smaller |= keep(new Life(smallest.name(), fewer, smallest.world(), smallest.surroundings()));
        }
        return smaller;
    }

    /** @param document the place of a template; -1 for the world */
    private boolean shrinkDocument(int document) {
        JsonNode root =
                Json.read(document < 0 ? smallest.world() : smallest.templates().get(document));
        return shrinkNode(root, root, document);
    }

    /** What stands high in the tree goes first, since most goes with it. */
    private boolean shrinkNode(JsonNode root, JsonNode node, int document) {
        boolean smaller = node instanceof ArrayNode list && shrinkList(root, list, document);
        if (node instanceof ObjectNode object) {
            smaller = shrinkFields(root, object, document);
        }
        List<JsonNode> children = new ArrayList<>();
        node.forEach(children::add);
        for (JsonNode child : children) {
            smaller |= !isNames(root, child, document) && shrinkNode(root, child, document);
        }
        return smaller;
    }

    /** Whether it is what the names of a world stand in: nobody is to lose the own while still there. */
    private static boolean isNames(JsonNode root, JsonNode node, int document) {
        return document < 0 && node == root.get(PartyNames.FIELD);
    }

    private boolean shrinkList(JsonNode root, ArrayNode list, int document) {
        boolean smaller = false;
        for (int chunk = Math.max(1, list.size() / 2); chunk >= 1; chunk /= 2) {
            for (int from = list.size() - chunk; from >= 0; from -= chunk) {
                smaller |= withoutEntries(root, list, document, new Range(from, chunk));
            }
        }
        return smaller;
    }

    private record Range(int from, int count) {}

    private boolean withoutEntries(JsonNode root, ArrayNode list, int document, Range range) {
        List<JsonNode> before = new ArrayList<>();
        list.forEach(before::add);
        if (range.from() + range.count() > before.size()) {
            return false;
        }
        for (int i = 0; i < range.count(); i++) {
            list.remove(range.from());
        }
        if (keep(root, document)) {
            return true;
        }
        list.removeAll();
        before.forEach(list::add);
        return false;
    }

    private boolean shrinkFields(JsonNode root, ObjectNode object, int document) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        names.removeIf(name -> isNames(root, object.get(name), document));
        boolean smaller = false;
        for (int chunk = Math.max(1, names.size() / 2); chunk >= 1; chunk /= 2) {
            for (int from = 0; from < names.size(); from += chunk) {
                List<String> some = names.subList(from, Math.min(names.size(), from + chunk));
                smaller |= withoutFields(root, object, document, some);
            }
        }
        return smaller;
    }

    private boolean withoutFields(JsonNode root, ObjectNode object, int document, List<String> names) {
        ObjectNode before = object.deepCopy();
        List<String> there = names.stream().filter(object::has).toList();
        if (there.isEmpty()) {
            return false;
        }
        // Not a copy is put back but what was there, since the walk holds on to it.
        List<JsonNode> taken = there.stream().map(object::get).toList();
        object.remove(there);
        if (keep(root, document)) {
            return true;
        }
        List<String> order = new ArrayList<>();
        before.fieldNames().forEachRemaining(order::add);
        for (String name : order) {
            int place = there.indexOf(name);
            JsonNode value = place < 0 ? object.get(name) : taken.get(place);
            object.remove(name);
            object.set(name, value);
        }
        return false;
    }

    private boolean keep(JsonNode root, int document) {
        if (document < 0) {
            String world = PartyNames.pruned(root).toString();
            return keep(new Life(smallest.name(), smallest.templates(), world, smallest.surroundings()));
        }
        List<String> templates = new ArrayList<>(smallest.templates());
        templates.set(document, root.toString());
        return keep(new Life(smallest.name(), templates, smallest.world(), smallest.surroundings()));
    }

    private boolean keep(Life smaller) {
        if (tries >= mostTries) {
            return false;
        }
        tries++;
        if (!fails.test(smaller)) {
            return false;
        }
        smallest = smaller;
        return true;
    }
}
