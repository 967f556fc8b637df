package io.journeykit.codec.stored;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** How a record is taken apart and put together: its components, their names with hyphens, and their forms. */
final class RecordParts<R extends Record> {

    private final Class<R> type;
    private final SerializedString[] names;
    private final Form<Object>[] forms;
    private final MethodHandle[] getters;
    private final MethodHandle maker;
    private final @Nullable Object[] absents;
    private final @Nullable R absent;

    @SuppressWarnings({"unchecked", "rawtypes"})
    RecordParts(Class<R> type, Forms all) {
        RecordComponent[] components = type.getRecordComponents();
        this.type = type;
        this.names = Arrays.stream(components)
                .map(each -> new SerializedString(kebab(each.getName())))
                .toArray(SerializedString[]::new);
        this.forms = Arrays.stream(components)
                .map(each -> all.of(each.getGenericType()))
                .toArray(Form[]::new);
        this.getters = Arrays.stream(components).map(RecordParts::getter).toArray(MethodHandle[]::new);
        this.maker = maker(type, components);
        this.absents = Arrays.stream(forms).map(Form::absent).toArray();
        this.absent = Arrays.stream(absents).allMatch(Objects::nonNull) ? make(absents) : null;
    }

    int size() {
        return names.length;
    }

    /** The name, encoded once for all. */
    SerializedString name(int component) {
        return names[component];
    }

    Form<Object> form(int component) {
        return forms[component];
    }

    /** The record whose components are all absent; null if one of them must not be. */
    @Nullable
    R absent() {
        return absent;
    }

    /** What each component is where nothing is said of it; null where something must be. */
    @Nullable
    Object[] absents() {
        return absents.clone();
    }

    boolean isAbsent(Object part, int component) {
        return part.equals(absents[component]);
    }

    /** Fields come in the order in which they are written, so the search begins where the next one is expected. */
    int indexOf(String name, int expected) {
        for (int i = 0; i < names.length; i++) {
            int at = expected + i < names.length ? expected + i : expected + i - names.length;
            if (names[at].getValue().equals(name)) {
                return at;
            }
        }
        return -1;
    }

    Object get(R value, int component) {
        try {
            return (Object) getters[component].invokeExact((Object) value);
        } catch (Throwable impossible) {
            throw new IllegalStateException("A component of " + type.getSimpleName() + " cannot be read.", impossible);
        }
    }

    R made(JsonParser in, @Nullable Object[] values) throws IOException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                throw Malformed.at(in, "no '" + names[i] + "' in " + type.getSimpleName());
            }
        }
        return make(values);
    }

    Malformed unknown(JsonParser in) {
        return Malformed.at(in, "an unknown field of " + type.getSimpleName());
    }

    String shape(String open, String close) {
        StringJoiner shape = new StringJoiner(", ", open, close);
        for (int i = 0; i < names.length; i++) {
            shape.add(names[i] + (absents[i] == null ? "" : "?"));
        }
        return shape.toString();
    }

    private R make(@Nullable Object[] values) {
        try {
            return type.cast((Object) maker.invokeExact(values));
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Throwable impossible) {
            throw new IllegalStateException("A " + type.getSimpleName() + " cannot be made.", impossible);
        }
    }

    private static MethodHandle getter(RecordComponent component) {
        try {
            return MethodHandles.lookup()
                    .unreflect(component.getAccessor())
                    .asType(MethodType.methodType(Object.class, Object.class));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Component " + component + " is not public.", e);
        }
    }

    private static MethodHandle maker(Class<?> type, RecordComponent[] components) {
        Class<?>[] parameters =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
        try {
            return MethodHandles.lookup()
                    .findConstructor(type, MethodType.methodType(void.class, parameters))
                    .asSpreader(Object[].class, parameters.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Record " + type + " is not public.", e);
        }
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
