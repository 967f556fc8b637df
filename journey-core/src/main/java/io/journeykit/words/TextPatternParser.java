package io.journeykit.words;

import java.util.ArrayList;
import java.util.List;

/** Reads a text of a bundle. */
final class TextPatternParser {

    private final String text;
    private int at;

    TextPatternParser(String text) {
        this.text = text;
    }

    TextPattern whole() {
        TextPattern whole = pieces(false);
        if (at < text.length()) {
            throw new IllegalArgumentException("']' without '[' before it");
        }
        return whole;
    }

    private TextPattern pieces(boolean inBrackets) {
        List<TextPattern.Piece> pieces = new ArrayList<>();
        while (at < text.length() && text.charAt(at) != ']') {
            pieces.add(piece(inBrackets));
        }
        return new TextPattern(pieces);
    }

    private TextPattern.Piece piece(boolean inBrackets) {
        return switch (text.charAt(at)) {
            case '{' -> place();
            case '[' -> stretch(inBrackets);
            default -> literal();
        };
    }

    private TextPattern.Piece place() {
        int end = text.indexOf('}', at);
        if (end < 0) {
            throw new IllegalArgumentException("'{' without '}' after it");
        }
        String[] words = text.substring(at + 1, end).split(":", 2);
        at = end + 1;
        return new TextPattern.Place(words[0], words.length == 1 ? "" : words[1]);
    }

    private TextPattern.Piece stretch(boolean inBrackets) {
        if (inBrackets) {
            throw new IllegalArgumentException("'[' within brackets");
        }
        at++;
        TextPattern inner = pieces(true);
        if (at == text.length()) {
            throw new IllegalArgumentException("'[' without ']' after it");
        }
        at++;
        return new TextPattern.Stretch(inner);
    }

    private TextPattern.Piece literal() {
        int start = at;
        while (at < text.length() && "{[]".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return new TextPattern.Literal(text.substring(start, at));
    }
}
