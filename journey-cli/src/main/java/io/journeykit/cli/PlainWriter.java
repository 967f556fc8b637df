package io.journeykit.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Shows characters that would command the terminal, such as those that begin a colour or move its cursor, as a sign in their
 * place: whoever wrote a template or a world must not write on the reader's screen.
 */
final class PlainWriter extends FilterWriter {

    private static final char SIGN = '\ufffd';

    PlainWriter(Writer out) {
        super(out);
    }

    @Override
    public void write(int character) throws IOException {
        out.write(plain((char) character));
    }

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
        char[] shown = new char[length];
        for (int i = 0; i < length; i++) {
            shown[i] = plain(characters[from + i]);
        }
        out.write(shown, 0, length);
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        write(text.toCharArray(), from, length);
    }

    private static char plain(char character) {
        boolean layout = character == '\n' || character == '\t' || character == '\r';
        boolean commands = Character.isISOControl(character) || isOfDirection(character);
        return commands && !layout ? SIGN : character;
    }

    /** What turns the direction of a line, so that it reads otherwise than it is. */
    private static boolean isOfDirection(char character) {
        return character >= '\u202a' && character <= '\u202e' || character >= '\u2066' && character <= '\u2069';
    }
}
