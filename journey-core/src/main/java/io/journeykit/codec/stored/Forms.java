package io.journeykit.codec.stored;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;

/** The forms of all types: those that were put in, and for records, enums and collections the ones that follow. */
final class Forms {

    private final Map<Type, Form<?>> known = new HashMap<>();
    private final Map<Type, Function<String, ?>> names = new HashMap<>();
    private final Set<Type> tuples = new HashSet<>();

    <T> Forms put(Class<T> type, Form<T> form) {
        known.put(type, form);
        return this;
    }

    /** A name: a text, which may also be the key of a map. */
    <T> Forms name(Class<T> type, Function<String, T> parse) {
        names.put(type, parse);
        return put(type, PlainForms.text(Object::toString, parse));
    }

    /** Records that are written as lists. */
    void tuples(Class<?>... types) {
        tuples.addAll(List.of(types));
    }

    @SuppressWarnings("unchecked")
    <T> Form<T> of(Class<T> type) {
        return (Form<T>) of((Type) type);
    }

    Form<?> of(Type type) {
        Form<?> form = known.get(type);
        if (form == null) {
            form = derived(type);
            known.put(type, form);
        }
        return form;
    }

    /** The names inside each form that has any. */
    List<String> shapes() {
        List<String> shapes = new ArrayList<>();
        known.forEach((type, form) -> {
            if (!form.shape().isEmpty() && !isOneOfAFamily(type)) {
                String name = type.getTypeName();
                shapes.add(name.substring(name.lastIndexOf('.') + 1) + " " + form.shape());
            }
        });
        return shapes.stream().sorted().toList();
    }

    /** Its family has its names already. */
    private boolean isOneOfAFamily(Type type) {
        return type instanceof Class<?> plain
                && known.entrySet().stream()
                        .filter(family -> family.getValue() instanceof ChoiceForm)
                        .anyMatch(family ->
                                family.getKey() != plain && ((Class<?>) family.getKey()).isAssignableFrom(plain));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Form<?> derived(Type type) {
        if (type instanceof ParameterizedType generic) {
            return collection((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return PlainForms.words((Class) plain);
        }
        if (plain.isRecord()) {
            return tuples.contains(plain) ? new TupleForm(plain, this) : new RecordForm(plain, this);
        }
        throw new IllegalArgumentException(plain + " has no form; put one into StoredForms.");
    }

    private Form<?> collection(Class<?> raw, Type[] arguments) {
        if (raw == Optional.class) {
            return new CollectionForms.OptionalForm<>(of(arguments[0]));
        }
        if (raw == List.class) {
            return new CollectionForms.ListForm<>(of(arguments[0]));
        }
        if (raw == SortedMap.class) {
            return new CollectionForms.MapForm<>(Objects.requireNonNull(names.get(arguments[0])), of(arguments[1]));
        }
        throw new IllegalArgumentException(raw + " has no form; put one into Forms.");
    }
}
