package io.journeykit.codec.json;

import io.journeykit.vocabulary.Fault;
import io.journeykit.vocabulary.text.Suggestion;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A part of a document while it is read. What cannot be read becomes a fault and is empty, so that reading goes on and
 * finds the rest.
 */
public record JsonPart(Node node, String path, Faults faults) {

    private static final int FEW = 5;

    /** Tells what is wrong with this part. */
    public void fault(String code, String message, String suggestion) {
        fault(code, message, Optional.of(suggestion));
    }

    /** Tells what is wrong with this part, and where that can be told what to do. */
    public void fault(String code, String message, Optional<String> suggestion) {
        faults.add(Fault.of(code, path, message, suggestion).at(node.at()));
    }

    public Optional<String> text() {
        if (node instanceof Node.Text text) {
            return Optional.of(text.text());
        }
        return wrong("a text");
    }

    public Optional<Boolean> truth() {
        if (node instanceof Node.Truth truth) {
            return Optional.of(truth.truth());
        }
        return wrong("true or false");
    }

    /** A whole number between these two, both included. */
    public Optional<Integer> count(int least, int most) {
        String asked = "a whole number from " + least + " to " + most;
        if (!(node instanceof Node.Number number)) {
            return wrong(asked);
        }
        boolean whole = number.number().stripTrailingZeros().scale() <= 0;
        boolean inside = whole
                && number.number().compareTo(BigDecimal.valueOf(least)) >= 0
                && number.number().compareTo(BigDecimal.valueOf(most)) <= 0;
        if (!inside) {
            fault("out-of-range", number.number() + " is not " + asked, Optional.empty());
            return Optional.empty();
        }
        return Optional.of(number.number().intValueExact());
    }

    /** A text that says something; what is wrong with it is told under this code. */
    public <T> Optional<T> parsed(String code, Function<String, T> parse) {
        Optional<String> text = text();
        try {
            return text.map(parse);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            String[] said = withoutStop(String.valueOf(unreadable.getMessage())).split("; ", 2);
            String value = "'" + EnumWords.brief(text.orElse("")) + "'";
            String message = said[0].contains(value) ? said[0] : value + " cannot stand here: " + said[0];
            fault(code, message, Stream.of(said).skip(1).findFirst());
            return Optional.empty();
        }
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    public <E extends Enum<E>> Optional<E> oneOf(EnumWords<E> words) {
        Optional<String> text = text();
        Optional<E> constant = text.flatMap(words::find);
        if (text.isPresent() && constant.isEmpty()) {
            unknown(words.what(), text.get(), words.all());
        }
        return constant;
    }

    /** Tells that there is no such thing by this name. */
    public void unknown(String what, String written, List<String> names) {
        if (faults.isFull()) {
            return;
        }
        String word = EnumWords.brief(written);
        fault("unknown-" + what, "no " + what + " '" + word + "'", Suggestion.didYouMean(word, names));
    }

    /** The fields of an object; any others than these are told as faults. */
    public Optional<JsonFields> fields(List<String> known) {
        if (node instanceof Node.Fields fields) {
            return Optional.of(new JsonFields(this, fields, known));
        }
        String more = known.size() > FEW ? " and so on" : "";
        return wrong("an object with " + String.join(", ", known.subList(0, Math.min(FEW, known.size()))) + more);
    }

    public Optional<JsonFields> fields(String... known) {
        return fields(List.of(known));
    }

    /** The entries of an object whose names are the author's own, in the order written. */
    public List<Named> named() {
        List<Named> named = new ArrayList<>();
        if (node instanceof Node.Fields fields) {
            fields.fields()
                    .forEach((name, field) ->
                            named.add(new Named(name, new JsonPart(field.value(), path + "." + name, faults))));
        } else {
            wrong("an object");
        }
        return named;
    }

    /** An entry of an object, with the name that its author gave it. */
    public record Named(String name, JsonPart part) {}

    public boolean isObject() {
        return node instanceof Node.Fields;
    }

    public boolean isText() {
        return node instanceof Node.Text;
    }

    public boolean isList() {
        return node instanceof Node.Items;
    }

    /** The items of a list, as far as anybody would read what is wrong with them. */
    public <T> List<T> list(Function<JsonPart, Optional<T>> read) {
        List<T> list = new ArrayList<>();
        if (node instanceof Node.Items items) {
            for (int i = 0; i < items.items().size() && !faults.isFull(); i++) {
                read.apply(new JsonPart(items.items().get(i), path + "[" + i + "]", faults))
                        .ifPresent(list::add);
            }
        } else {
            wrong("a list");
        }
        return list;
    }

    /** A list, whose brackets may be left out around a single text. */
    public <T> List<T> oneOrMore(Function<JsonPart, Optional<T>> read) {
        return isText() ? read.apply(this).stream().toList() : list(read);
    }

    public <T> Optional<T> wrong(String asked) {
        fault("wrong-type", node.phrase() + " stands where " + asked + " belongs", Optional.empty());
        return Optional.empty();
    }
}
