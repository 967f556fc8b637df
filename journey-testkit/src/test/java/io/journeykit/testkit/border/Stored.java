package io.journeykit.testkit.border;

import io.journeykit.agenda.Effect;
import io.journeykit.agenda.Event;
import io.journeykit.codec.AgendaCodec;
import io.journeykit.spi.Commit;
import io.journeykit.testkit.oracle.Clause;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Law 28: what was taken is stored as a text that any store can keep, and is read as what it was. */
final class Stored {

    static final Clause READS_BACK = new Clause(
            28,
            "what-is-taken-reads-back",
            "What was taken, and all that came of it, is read from the store as it was.");
    static final Clause PLAIN_TEXT = new Clause(
            28,
            "what-is-taken-is-plain-text",
            "What was taken is written as UTF-8 without the character zero, as databases keep texts.");

    private static final String HIGH = "\\\\u[dD][89abAB][0-9a-fA-F]{2}";
    private static final String LOW = "\\\\u[dD][c-fC-F][0-9a-fA-F]{2}";

    /** Zero and half letters written as escapes, which are refused all the same where a database reads the JSON. */
    private static final Pattern ESCAPED = Pattern.compile(
            "(?<!\\\\)(?:\\\\\\\\)*(?:\\\\u0000|" + HIGH + "(?!" + LOW + ")|(?<!" + HIGH + ")" + LOW + ")");

    private final Witness witness;

    Stored(Witness witness) {
        this.witness = witness;
    }

    void judge(Commit commit) {
        judge("The input", commit.input(), AgendaCodec::write, AgendaCodec::readInput);
        for (Event event : commit.events()) {
            judge("An event", event, AgendaCodec::write, AgendaCodec::readEvent);
        }
        for (Effect effect : commit.effects()) {
            judge("An effect", effect, AgendaCodec::write, AgendaCodec::readEffect);
        }
        judge("The agenda", commit.agenda(), AgendaCodec::write, AgendaCodec::readAgenda);
    }

    private <T> void judge(String what, T value, Function<T, byte[]> write, Function<byte[], T> read) {
        byte[] bytes;
        try {
            bytes = write.apply(value);
        } catch (RuntimeException | StackOverflowError e) {
            witness.broken(
                    READS_BACK, what + " cannot be written: " + e.getClass().getSimpleName());
            return;
        }
        if (!isPlainText(bytes)) {
            witness.broken(PLAIN_TEXT, what + " is written as what is no such text");
        }
        try {
            if (!read.apply(bytes).equals(value)) {
                witness.broken(READS_BACK, what + " is read as something else");
            }
        } catch (RuntimeException | StackOverflowError e) {
            witness.broken(READS_BACK, what + " cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private static boolean isPlainText(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf(0) < 0 && !ESCAPED.matcher(text).find();
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
