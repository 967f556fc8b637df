package io.journeykit.words;

import io.journeykit.template.Placeholder;
import io.journeykit.template.TextSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Texts with placeholders in braces, and no stretches that may be left out. */
final class PlainFormat implements TextFormat {

    @Override
    public List<Placeholder> places(String text) {
        return TextSyntax.PLAIN.places(text);
    }

    @Override
    public String say(TemplateText text) {
        return parsed(text.text())
                .filled((place, may) -> Optional.ofNullable(text.said().get(place.name())))
                .orElse("");
    }

    private TextPattern parsed(String text) {
        List<TextPattern.Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Placeholder place : places(text)) {
            int open = text.indexOf("{" + place.text() + "}", at);
            pieces.add(new TextPattern.Literal(text.substring(at, open)));
            pieces.add(new TextPattern.Place(place.text(), place.style()));
            at = open + place.text().length() + 2;
        }
        pieces.add(new TextPattern.Literal(text.substring(at)));
        return new TextPattern(pieces);
    }
}
