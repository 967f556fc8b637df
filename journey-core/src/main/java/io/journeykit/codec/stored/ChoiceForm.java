package io.journeykit.codec.stored;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** One of a closed family of records: an object that names its kind first. */
final class ChoiceForm<T> implements ObjectForm<T> {

    private final String tag;
    private final SortedMap<String, ObjectForm<T>> byWord = new TreeMap<>();
    private final Map<Class<?>, String> words = new HashMap<>();

    ChoiceForm(String tag) {
        this.tag = tag;
    }

    @SuppressWarnings("unchecked")
    ChoiceForm<T> with(String word, Class<? extends T> type, Forms all) {
        byWord.put(word, (ObjectForm<T>) all.of(type));
        words.put(type, word);
        return this;
    }

    @Override
    public T readFields(JsonParser in) throws IOException {
        JsonParser tagged = TagFirst.field(in, tag);
        ObjectForm<T> form = byWord.get(tagged.getText());
        if (form == null) {
            throw Malformed.at(in, "an unknown " + tag);
        }
        return form.readFields(tagged);
    }

    @Override
    public void writeFields(T value, JsonGenerator out) throws IOException {
        String word = words.get(value.getClass());
        if (word == null) {
            throw new IllegalArgumentException(value.getClass() + " has no name on the wire; add it to StoredForms.");
        }
        out.writeStringField(tag, word);
        Objects.requireNonNull(byWord.get(word)).writeFields(value, out);
    }

    @Override
    public String shape() {
        StringBuilder shape = new StringBuilder(tag);
        byWord.forEach(
                (word, form) -> shape.append("\n  ").append(word).append(' ').append(form.shape()));
        return shape.toString();
    }
}
