package io.journeykit.codec.json;

import io.journeykit.vocabulary.Fault.Position;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A value in an author's JSON text, and where it stands. */
public sealed interface Node {

    Position at();

    /** As it reads in a sentence: {@code a list}. */
    String phrase();

    /** An object: its fields in the order written. */
    record Fields(Position at, Map<String, Field> fields) implements Node {
        @Override
        public String phrase() {
            return "an object";
        }
    }

    record Items(Position at, List<Node> items) implements Node {
        @Override
        public String phrase() {
            return "a list";
        }
    }

    record Text(Position at, String text) implements Node {
        @Override
        public String phrase() {
            return "the text '" + EnumWords.brief(text) + "'";
        }
    }

    record Number(Position at, BigDecimal number) implements Node {
        @Override
        public String phrase() {
            return "the number " + number;
        }
    }

    record Truth(Position at, boolean truth) implements Node {
        @Override
        public String phrase() {
            return String.valueOf(truth);
        }
    }

    record Nothing(Position at) implements Node {
        @Override
        public String phrase() {
            return "null";
        }
    }

    /** A field, from where its name stands. */
    record Field(Position at, Node value) {}
}
