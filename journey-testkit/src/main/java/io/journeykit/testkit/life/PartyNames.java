package io.journeykit.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the providers and places of a made-up world are called: by names that are no words and unlike their ids, so that what
 * a patient reads can be told from what only the library should know. Each follows from its id, and none is drawn, so that a
 * life goes as it would without them.
 */
final class PartyNames {

    /** The field of a world that has them. */
    static final String FIELD = "names";

    private static final String LETTERS = "bcdfghjkmnpqrstvwxz";
    private static final int LENGTH = 8;
    private static final long FIRST = 0xcbf29ce484222325L;
    private static final long TIMES = 0x100000001b3L;

    private PartyNames() {}

    /** Gives a name to each party and to each of the places where it sees anybody. */
    static void into(ObjectNode world) {
        Set<String> ids = new TreeSet<>();
        JsonNode parties = world.path("parties");
        parties.fieldNames().forEachRemaining(ids::add);
        parties.findValues("place").forEach(place -> ids.add(place.asText()));
        ObjectNode names = Json.object();
        ids.forEach(id -> names.put(id, of(id)));
        if (!names.isEmpty()) {
            world.set(FIELD, names);
        }
    }

    /** A world without the names of those who are not in it any more. */
    static JsonNode pruned(JsonNode world) {
        if (!(world instanceof ObjectNode whole) || !(whole.get(FIELD) instanceof ObjectNode)) {
            return world;
        }
        ObjectNode rest = whole.deepCopy();
        ObjectNode names = (ObjectNode) rest.remove(FIELD);
        names.retain(words(rest));
        if (!names.isEmpty()) {
            rest.set(FIELD, names);
        }
        return rest;
    }

    /** Every name of a field and every text. */
    private static Set<String> words(JsonNode node) {
        Set<String> words = new HashSet<>();
        node.fieldNames().forEachRemaining(words::add);
        node.forEach(part -> words.addAll(words(part)));
        if (node.isTextual()) {
            words.add(node.asText());
        }
        return words;
    }

    /** A name without digits, which no time nor number can be taken for. */
    static String of(String id) {
        long left = FIRST;
        for (char letter : id.toCharArray()) {
            left = (left ^ letter) * TIMES;
        }
        StringBuilder name = new StringBuilder("Nm");
        for (int i = 0; i < LENGTH; i++) {
            name.append(LETTERS.charAt((int) Long.remainderUnsigned(left, LETTERS.length())));
            left = Long.divideUnsigned(left, LETTERS.length());
        }
        return name.toString();
    }
}
