package io.journeykit.template;

import java.util.List;

/** How the texts of templates are written: what stands in the places of them. */
@FunctionalInterface
public interface TextSyntax {

    /** Plain texts, with {@link Placeholder}s in braces. */
    TextSyntax PLAIN = PlainTexts::places;

    /**
     * What a text is to be filled in with.
     *
     * @throws IllegalArgumentException where it is not written as it should be, and in which way
     */
    List<Placeholder> places(String text);
}
