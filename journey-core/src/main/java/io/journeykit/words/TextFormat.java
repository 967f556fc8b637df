package io.journeykit.words;

import io.journeykit.template.TextSyntax;

/**
 * The standard that the texts of templates are written in. A vendor who writes them in one of its own, such as Unicode
 * MessageFormat 2 or that of ICU, says here what stands in them and how they are said; {@link #PLAIN} is the library's.
 */
public interface TextFormat extends TextSyntax {

    /** Plain texts, with placeholders in braces. */
    TextFormat PLAIN = new PlainFormat();

    /** A text with all that it is to be filled in with. */
    String say(TemplateText text);
}
