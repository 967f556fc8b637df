package io.journeykit.phrase;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Something to be said: a code, and by their names the parts that its sentence is made with.
 *
 * @param code stable and in kebab case, with dots between families, such as {@code why.due}
 * @param parts in the order in which they were given
 */
public record Phrase(String code, Map<String, Part> parts) implements Part {

    public Phrase {
        parts = Parts.copyOf(parts);
    }

    public static Phrase of(String code) {
        return new Phrase(code, Parts.NONE);
    }

    /** The same with one more part. */
    public Phrase with(String name, Part part) {
        return new Phrase(code, Parts.copyOf(parts).plus(name, part));
    }

    /** The same with the name of something. */
    public Phrase with(String name, Name.Kind kind, String id) {
        return with(name, new Name(kind, id));
    }

    /** The same with other parts where there is another, however deep they stand. */
    public Phrase replacing(Function<Part, Optional<Part>> other) {
        return new Phrase(code, Parts.copyOf(parts).replacing(part -> replaced(part, other)));
    }

    private static Part replaced(Part part, Function<Part, Optional<Part>> other) {
        Optional<Part> another = other.apply(part);
        if (another.isPresent()) {
            return another.get();
        }
        if (part instanceof Part.Several several) {
            return Part.of(
                    several.parts().stream().map(one -> replaced(one, other)).toList());
        }
        if (part instanceof Part.FirstOf first) {
            return new Part.FirstOf(
                    first.parts().stream().map(one -> replaced(one, other)).toList());
        }
        return part instanceof Phrase phrase ? phrase.replacing(other) : part;
    }

    /** {@code why.silence(in: state offered)}. */
    @Override
    public String toString() {
        return parts.isEmpty()
                ? code
                : parts.entrySet().stream()
                        .map(part -> part.getKey() + ": " + part.getValue())
                        .collect(Collectors.joining(", ", code + "(", ")"));
    }
}
