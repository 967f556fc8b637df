package io.journeykit.codec;

import io.journeykit.vocabulary.Fault;
import io.journeykit.vocabulary.Suggestion;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The fields of an object while it is read.
 *
 * <p>Where a needed field is missing or cannot be read, a stand-in takes its place, so that all faults are found in one
 * reading; what stands in is never seen, since the document is refused.
 */
final class Entries {

    private final Part whole;
    private final Node.Fields fields;

    Entries(Part whole, Node.Fields fields, List<String> known) {
        this.whole = whole;
        this.fields = fields;
        fields.fields().forEach((name, field) -> {
            if (!known.contains(name)) {
                String word = Words.brief(name);
                whole.faults()
                        .add(Fault.of(
                                        "unknown-field",
                                        whole.path() + "." + word,
                                        "no field '" + word + "' here",
                                        Suggestion.didYouMean(word, known))
                                .at(field.at()));
            }
        });
    }

    Part whole() {
        return whole;
    }

    boolean has(String name) {
        return fields.fields().containsKey(name);
    }

    Optional<Part> part(String name) {
        return Optional.ofNullable(fields.fields().get(name))
                .map(field -> new Part(field.value(), whole.path() + "." + name, whole.faults()));
    }

    <T> Optional<T> find(String name, Function<Part, Optional<T>> read) {
        return part(name).flatMap(read);
    }

    <T> T find(String name, Function<Part, Optional<T>> read, T usual) {
        return find(name, read).orElse(usual);
    }

    <T> T need(String name, Function<Part, Optional<T>> read, T standIn) {
        if (!has(name)) {
            missing(name, "add it");
        }
        return find(name, read, standIn);
    }

    String text(String name) {
        return need(name, Part::text, "?");
    }

    <T> List<T> list(String name, Function<Part, Optional<T>> read) {
        return part(name).map(part -> part.list(read)).orElse(List.of());
    }

    <T> List<T> needList(String name, Function<Part, Optional<T>> read) {
        if (!has(name)) {
            missing(name, "add it");
        }
        return list(name, read);
    }

    void missing(String name, String suggestion) {
        whole.faults()
                .add(Fault.of("missing-field", whole.path() + "." + name, "there is no '" + name + "'", suggestion)
                        .at(fields.at()));
    }
}
