package io.journeykit.codec.stored;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The forms of what holds others: lists, optionals, and objects by name. What is empty is left out. */
final class CollectionForms {

    private CollectionForms() {}

    record ListForm<T>(Form<T> item) implements Form<List<T>> {
        @Override
        public List<T> read(JsonParser in) throws IOException {
            PlainForms.require(in, JsonToken.START_ARRAY);
            List<T> list = new ArrayList<>();
            while (in.nextToken() != JsonToken.END_ARRAY) {
                list.add(item.read(in));
            }
            return list;
        }

        @Override
        public void write(List<T> value, JsonGenerator out) throws IOException {
            out.writeStartArray();
            for (T each : value) {
                item.write(each, out);
            }
            out.writeEndArray();
        }

        @Override
        public List<T> absent() {
            return List.of();
        }
    }

    /** What is there as it is; what is not is left out. */
    record OptionalForm<T>(Form<T> present) implements Form<Optional<T>> {
        @Override
        public Optional<T> read(JsonParser in) throws IOException {
            return Optional.of(present.read(in));
        }

        @Override
        public void write(Optional<T> value, JsonGenerator out) throws IOException {
            present.write(value.orElseThrow(), out);
        }

        @Override
        public Optional<T> absent() {
            return Optional.empty();
        }
    }

    record MapForm<K, V>(Function<String, K> name, Form<V> value) implements Form<SortedMap<K, V>> {
        @Override
        public SortedMap<K, V> read(JsonParser in) throws IOException {
            PlainForms.require(in, JsonToken.START_OBJECT);
            SortedMap<K, V> map = new TreeMap<>();
            for (String key = in.nextFieldName(); key != null; key = in.nextFieldName()) {
                in.nextToken();
                map.put(name.apply(key), value.read(in));
            }
            return map;
        }

        @Override
        public void write(SortedMap<K, V> map, JsonGenerator out) throws IOException {
            out.writeStartObject();
            for (Map.Entry<K, V> entry : map.entrySet()) {
                out.writeFieldName(entry.getKey().toString());
                value.write(entry.getValue(), out);
            }
            out.writeEndObject();
        }

        @Override
        public SortedMap<K, V> absent() {
            return Collections.emptySortedMap();
        }
    }
}
