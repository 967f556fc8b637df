package io.journeykit.words;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A text with places for parts: {@code {step} is booked[ for {at:date}]}. After a colon stands how the part is to be said.
 * A stretch in brackets is left out where a part of it cannot be said; outside of them the whole text is.
 */
record TextPattern(List<Piece> pieces) {

    /** What a text is made of. */
    sealed interface Piece {}

    record Literal(String text) implements Piece {}

    record Place(String name, String style) implements Piece {}

    record Stretch(TextPattern inner) implements Piece {}

    /** What stands in a place; empty where it cannot be said. */
    interface Filling {
        Optional<String> of(Place place, boolean mayBeLeftOut);
    }

    TextPattern {
        pieces = List.copyOf(pieces);
    }

    static TextPattern parse(String text) {
        return new TextPatternParser(text).whole();
    }

    Optional<String> filled(Filling filling) {
        return filled(filling, false);
    }

    private Optional<String> filled(Filling filling, boolean mayBeLeftOut) {
        if (pieces.size() == 1 && pieces.get(0) instanceof Literal whole) {
            return Optional.of(whole.text());
        }
        StringBuilder said = new StringBuilder(80);
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            Optional<String> next = said(piece, filling, mayBeLeftOut);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            said.append(doublesItsStop(said, next.get()) ? next.get().substring(1) : next.get());
        }
        return Optional.of(said.toString());
    }

    /** Words may end with a stop of their own, such as {@code 11:00 a. m.}, and a sentence with them. */
    private static boolean doublesItsStop(StringBuilder said, String next) {
        return next.startsWith(".")
                && !next.startsWith("..")
                && said.length() > 0
                && said.charAt(said.length() - 1) == '.';
    }

    private static Optional<String> said(Piece piece, Filling filling, boolean mayBeLeftOut) {
        if (piece instanceof Literal literal) {
            return Optional.of(literal.text());
        }
        return piece instanceof Stretch stretch
                ? stretch.inner().filled(filling, true).or(() -> Optional.of(""))
                : filling.of((Place) piece, mayBeLeftOut);
    }

    /** The names of its places, in alphabetical order. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (Piece piece : pieces) {
            if (piece instanceof Place place) {
                names.add(place.name());
            } else if (piece instanceof Stretch stretch) {
                names.addAll(stretch.inner().names());
            }
        }
        return names;
    }
}
