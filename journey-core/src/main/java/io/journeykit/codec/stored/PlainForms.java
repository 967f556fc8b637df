package io.journeykit.codec.stored;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.journeykit.codec.json.EnumWords;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The forms of what JSON itself has: texts, words, numbers, truths. */
public final class PlainForms {

    private PlainForms() {}

    record TextForm<T>(
            Function<T, String> text,
            Function<String, T> parse,
            @Nullable T absent) implements Form<T> {
        @Override
        public T read(JsonParser in) throws IOException {
            require(in, JsonToken.VALUE_STRING);
            return parse.apply(in.getText());
        }

        @Override
        public void write(T value, JsonGenerator out) throws IOException {
            out.writeString(text.apply(value));
        }
    }

    /** A value as a text that says it. */
    static <T> Form<T> text(Function<T, String> text, Function<String, T> parse) {
        return new TextForm<>(text, parse, null);
    }

    static final Form<String> TEXT = new TextForm<>(Function.identity(), Function.identity(), "");

    static final Form<Long> LONG = new Form<>() {
        @Override
        public Long read(JsonParser in) throws IOException {
            require(in, JsonToken.VALUE_NUMBER_INT);
            return in.getLongValue();
        }

        @Override
        public void write(Long value, JsonGenerator out) throws IOException {
            out.writeNumber(value);
        }

        @Override
        public Long absent() {
            return 0L;
        }
    };

    static final Form<Integer> INT = new Form<>() {
        @Override
        public Integer read(JsonParser in) throws IOException {
            require(in, JsonToken.VALUE_NUMBER_INT);
            return in.getIntValue();
        }

        @Override
        public void write(Integer value, JsonGenerator out) throws IOException {
            out.writeNumber(value);
        }

        @Override
        public Integer absent() {
            return 0;
        }
    };

    static final Form<Boolean> TRUTH = new Form<>() {
        @Override
        public Boolean read(JsonParser in) throws IOException {
            return in.getBooleanValue();
        }

        @Override
        public void write(Boolean value, JsonGenerator out) throws IOException {
            out.writeBoolean(value);
        }

        @Override
        public Boolean absent() {
            return false;
        }
    };

    static <E extends Enum<E>> Form<E> words(Class<E> type) {
        return words(type, null);
    }

    /**
     * @param absent the constant that is left out
     */
    static <E extends Enum<E>> Form<E> words(Class<E> type, @Nullable E absent) {
        EnumWords<E> words = EnumWords.of(type, type.getSimpleName());
        return new WordForm<>(words, absent);
    }

    record WordForm<E extends Enum<E>>(
            EnumWords<E> words, @Nullable E absent) implements Form<E> {
        @Override
        public E read(JsonParser in) throws IOException {
            Optional<E> constant = words.find(in.getText());
            if (constant.isEmpty()) {
                throw Malformed.at(in, "an unknown " + words.what());
            }
            return constant.get();
        }

        @Override
        public void write(E value, JsonGenerator out) throws IOException {
            out.writeString(words.word(value));
        }

        @Override
        public String shape() {
            return String.join(" | ", words.all());
        }
    }

    public static void require(JsonParser in, JsonToken token) throws IOException {
        if (in.currentToken() != token) {
            throw Malformed.at(in, "not the kind of value that belongs here");
        }
    }
}
