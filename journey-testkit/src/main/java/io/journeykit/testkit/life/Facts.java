package io.journeykit.testkit.life;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The facts of a template: their names and types, values that fit them, and values that do not. */
final class Facts {

    private final Chance chance;
    private final List<Known> all = new ArrayList<>();

    Facts(Chance chance) {
        this.chance = chance;
    }

    record Known(String name, String type) {}

    Known declare(String name, String type) {
        Known known = new Known(name, type);
        all.add(known);
        return known;
    }

    List<Known> all() {
        return all;
    }

    List<Known> of(String type) {
        return all.stream().filter(one -> one.type().equals(type)).toList();
    }

    /** Puts a value that fits. */
    static void put(Chance chance, ObjectNode into, String name, String type) {
        switch (type) {
            case "number" -> into.put(name, chance.between(0, 12));
            case "truth" -> into.put(name, chance.oneIn(2));
            case "date" ->
                into.putObject(name).put("date", "2026-0" + chance.between(1, 9) + "-" + chance.between(10, 28));
            case "moment" ->
                into.putObject(name)
                        .put("moment", "2026-0" + chance.between(1, 9) + "-15T0" + chance.between(0, 9) + ":30:00Z");
            case "code" ->
                into.putObject(name)
                        .put("system", "http://snomed.info/sct")
                        .put("code", chance.of("yes", "no", "72704001"));
            case "list" ->
                into.set(name, Json.words(List.of("one", "two", "three").subList(0, chance.between(0, 3))));
            case "record" -> into.putObject(name).putObject("record");
            default -> into.put(name, chance.of("yes", "no", "perhaps"));
        }
    }

    /** Puts a value that fits nothing: of another type, misspelt, or out of any bounds. */
    static void putOdd(Chance chance, ObjectNode into, String name) {
        switch (chance.between(0, 6)) {
            case 0 -> into.put(name, " Yes ");
            case 1 -> into.put(name, "true");
            case 2 -> into.put(name, 99999);
            case 3 -> into.put(name, "zzz");
            case 4 -> into.put(name, true);
            case 5 -> into.putObject(name).put("date", "9999-12-31");
            default -> into.set(name, Json.words(List.of("yes", "no")));
        }
    }

    /** One that compares, knows, or joins such; what may be compared depends on the type. */
    ObjectNode condition(int depth) {
        ObjectNode condition = Json.object();
        int way = chance.between(0, depth > 1 ? 3 : 8);
        if (all.isEmpty()) {
            return condition.put("known", "event-times");
        }
        switch (way) {
            case 4 -> condition.put("known", chance.of(all).name());
            case 5 -> condition.set("not", condition(depth + 1));
            case 6 ->
                condition.set(
                        chance.of("all", "any"),
                        Json.list().add(condition(depth + 1)).add(condition(depth + 1)));
            case 7 ->
                condition
                        .put("at-least", chance.between(1, 2))
                        .set("of", Json.list().add(condition(depth + 1)).add(condition(depth + 1)));
            default -> compare(condition, chance.of(all));
        }
        return condition;
    }

    private void compare(ObjectNode condition, Known fact) {
        condition.put("fact", fact.name());
        switch (fact.type()) {
            case "number" ->
                condition.put(chance.of("less-than", "at-most", "more-than", "at-least", "is"), chance.between(0, 10));
            case "list" -> condition.put("contains", chance.of("one", "two"));
            case "text" -> {
                if (chance.oneIn(4)) {
                    condition.set("one-of", Json.words(List.of("yes", "perhaps")));
                } else {
                    condition.put(chance.of("is", "is-not"), chance.of("yes", "no"));
                }
            }
            default -> put(chance, condition, chance.of("is", "is-not"), fact.type());
        }
    }
}
