package io.journeykit.agenda;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * FNV-1a of 64 bits over all that a value is made of: the same on any machine, as the hash codes of enums are not, and
 * over all of it, as texts for logs are not.
 */
final class Fingerprint {

    private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
    };

    private static final Object[] NONE = {};

    private long hash = 0xcbf29ce484222325L;

    private Fingerprint() {}

    static long of(Object content) {
        Fingerprint print = new Fingerprint();
        print.add(content);
        return print.hash;
    }

    private void add(Object content) {
        if (content instanceof String text) {
            add(text);
        } else if (content instanceof Record whole) {
            add(whole);
        } else if (content instanceof Instant at) {
            begin('@', at.getNano());
            mix(at.getEpochSecond());
        } else if (content instanceof Optional<?> optional) {
            begin('?', optional.isPresent() ? 1 : 0);
            optional.ifPresent(this::add);
        } else if (content instanceof Collection<?> many) {
            begin('[', many.size());
            many.forEach(this::add);
        } else if (content instanceof Map<?, ?> map) {
            add(map);
        } else {
            add(content instanceof Enum<?> one ? one.name() : content.toString());
        }
    }

    private void add(Record whole) {
        add(whole.getClass().getSimpleName());
        for (Method accessor : ACCESSORS.get(whole.getClass())) {
            try {
                add(accessor.invoke(whole, NONE));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("The records of the library can be read by it.", e);
            }
        }
    }

    // The order of its entries says nothing.
    private void add(Map<?, ?> map) {
        begin('{', map.size());
        hash += map.entrySet().stream()
                .mapToLong(entry -> of(List.of(entry.getKey(), entry.getValue())))
                .sum();
    }

    private void add(String text) {
        begin('"', text.length());
        for (int i = 0; i < text.length(); i++) {
            mix(text.charAt(i));
        }
    }

    /** What follows is of this kind, and so long: no two parts run together. */
    private void begin(char kind, int size) {
        mix(kind);
        mix(size);
    }

    private void mix(long each) {
        hash = (hash ^ each) * 0x100000001b3L;
    }
}
