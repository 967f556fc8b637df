package io.journeykit.codec.json;

import io.journeykit.vocabulary.Fault;
import io.journeykit.vocabulary.text.Suggestion;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The fields of an object while it is read.
 *
 * <p>Where a needed field is missing or cannot be read, a stand-in takes its place, so that all faults are found in one
 * reading; what stands in is never seen, since the document is refused.
 */
public final class JsonFields {

    private final JsonPart whole;
    private final Node.Fields fields;

    JsonFields(JsonPart whole, Node.Fields fields, List<String> known) {
        this.whole = whole;
        this.fields = fields;
        fields.fields().forEach((name, field) -> {
            if (!known.contains(name) && !whole.faults().isFull()) {
                String word = EnumWords.brief(name);
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

    public JsonPart whole() {
        return whole;
    }

    public boolean has(String name) {
        return fields.fields().containsKey(name);
    }

    public Optional<JsonPart> part(String name) {
        return Optional.ofNullable(fields.fields().get(name))
                .map(field -> new JsonPart(field.value(), whole.path() + "." + name, whole.faults()));
    }

    public <T> Optional<T> find(String name, Function<JsonPart, Optional<T>> read) {
        return part(name).flatMap(read);
    }

    public <T> T find(String name, Function<JsonPart, Optional<T>> read, T usual) {
        return find(name, read).orElse(usual);
    }

    public <T> T need(String name, Function<JsonPart, Optional<T>> read, T standIn) {
        if (!has(name)) {
            missing(name, "add it");
        }
        return find(name, read, standIn);
    }

    public String text(String name) {
        return need(name, JsonPart::text, "?");
    }

    public <T> List<T> list(String name, Function<JsonPart, Optional<T>> read) {
        return part(name).map(part -> part.list(read)).orElse(List.of());
    }

    public <T> List<T> needList(String name, Function<JsonPart, Optional<T>> read) {
        if (!has(name)) {
            missing(name, "add it");
        }
        return list(name, read);
    }

    /** At most so many; more are refused unread. */
    public <T> List<T> list(String name, int most, Function<JsonPart, Optional<T>> read) {
        Optional<JsonPart> part = part(name);
        boolean tooMany = part.isPresent()
                && part.get().node() instanceof Node.Items items
                && items.items().size() > most;
        if (tooMany) {
            part.get().fault("too-many-" + name, "more than " + most + " " + name, "split it into smaller ones");
            return List.of();
        }
        return list(name, read);
    }

    public <T> List<T> needList(String name, int most, Function<JsonPart, Optional<T>> read) {
        if (!has(name)) {
            missing(name, "add it");
        }
        return list(name, most, read);
    }

    public void missing(String name, String suggestion) {
        whole.faults()
                .add(Fault.of("missing-field", whole.path() + "." + name, "there is no '" + name + "'", suggestion)
                        .at(fields.at()));
    }
}
