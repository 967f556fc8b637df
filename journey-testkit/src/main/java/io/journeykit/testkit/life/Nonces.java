package io.journeykit.testkit.life;

import java.util.HashSet;
import java.util.Set;

/**
 * Names that are no words: what a patient reads can then be told from what only the library should know. A tag says what is
 * named: {@code st} a step, {@code sv} a service, {@code pr} a party, {@code pl} a place, {@code tx} a text, {@code fa} a
 * fact, {@code te} a template, {@code pe} a person.
 */
final class Nonces {

    private static final String LETTERS = "bcdfghjkmnpqrstvwxz";

    private final Chance chance;
    private final Set<String> given = new HashSet<>();

    Nonces(Chance chance) {
        this.chance = chance;
    }

    String of(String tag) {
        String name = tag + letter() + letter() + chance.between(2, 9) + letter();
        return given.add(name) ? name : of(tag);
    }

    private char letter() {
        return LETTERS.charAt(chance.between(0, LETTERS.length() - 1));
    }
}
