package io.journeykit.codec.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.ContentReference;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.journeykit.vocabulary.Fault;
import io.journeykit.vocabulary.Fault.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an author's JSON text into nodes that know where they stand, of at most 256 KiB and 32 levels. */
public final class Document {

    private static final JsonFactory JSON = new JsonFactoryBuilder()
            // What authors call their fields must not stay in memory for ever.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.DEPTH)
                    .maxNameLength(Limits.NAME)
                    .maxNumberLength(Limits.DIGITS)
                    .maxStringLength(Limits.BYTES)
                    .build())
            .build();

    private final JsonParser parser;
    private final String file;
    private final Faults faults;

    private Document(JsonParser parser, String file, Faults faults) {
        this.parser = parser;
        this.file = file;
        this.faults = faults;
    }

    /** The whole text as a part to be read; empty when it is too large or no JSON, which is then among the faults. */
    public static Optional<JsonPart> read(String text, String file, Faults faults) {
        return isTooLarge(text) ? tooLarge(file, faults) : parsed(Encoding.unmarked(text), file, faults);
    }

    /** The same from UTF-8; a byte order mark is passed over. */
    public static Optional<JsonPart> read(byte[] utf8, String file, Faults faults) {
        return utf8.length > Limits.BYTES ? tooLarge(file, faults) : decoded(utf8, file, faults);
    }

    /** The same of a file that a program wrote and that may be as large as its data: all slots of many calendars. */
    public static Optional<JsonPart> readData(byte[] utf8, String file, Faults faults) {
        return decoded(utf8, file, faults);
    }

    private static Optional<JsonPart> decoded(byte[] bytes, String file, Faults faults) {
        Optional<String> text = Encoding.text(bytes);
        if (text.isEmpty()) {
            faults.add(fault("bad-encoding", Encoding.guess(bytes), "save the file as UTF-8")
                    .at(new Position(file, 1, 1)));
        }
        return text.flatMap(decoded -> parsed(decoded, file, faults));
    }

    private static Optional<JsonPart> tooLarge(String file, Faults faults) {
        faults.add(fault("too-large", "more than " + Limits.BYTES / 1024 + " KiB", "split it into sub-journeys")
                .at(new Position(file, 1, 1)));
        return Optional.empty();
    }

    private static Optional<JsonPart> parsed(String text, String file, Faults faults) {
        try (JsonParser parser = JSON.createParser(text)) {
            return new Document(parser, file, faults).whole();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<JsonPart> whole() throws IOException {
        try {
            parser.nextToken();
            Node root = node("$");
            if (parser.nextToken() != null) {
                faults.add(fault("broken-json", "more text after the end", "take it away")
                        .at(position(parser.currentTokenLocation())));
            }
            return Optional.of(new JsonPart(root, "$", faults));
        } catch (StreamConstraintsException e) {
            faults.add(fault("too-deep-or-long", e.getOriginalMessage(), "make it flatter or shorter")
                    .at(position(parser.currentLocation())));
        } catch (JsonEOFException e) {
            faults.add(fault("truncated", open(), "look whether the file was copied or downloaded whole")
                    .at(position(e.getLocation())));
        } catch (JsonProcessingException e) {
            faults.add(Fault.of("broken-json", "$", e.getOriginalMessage(), Optional.empty())
                    .at(position(e.getLocation())));
        }
        return Optional.empty();
    }

    /** Where the text ends, and what is still open there. */
    private String open() {
        JsonStreamContext inner = parser.getParsingContext();
        if (inner.inRoot()) {
            return "the text ends in the middle of a value";
        }
        Position begun = position(inner.startLocation(ContentReference.unknown()));
        return "the text ends inside the " + (inner.inArray() ? "list" : "object") + " that begins in line "
                + begun.line() + ", column " + begun.column();
    }

    private Node node(String path) throws IOException {
        Position at = position(parser.currentTokenLocation());
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw parserEnded();
        }
        return switch (token) {
            case START_OBJECT -> fields(at, path);
            case START_ARRAY -> items(at, path);
            case VALUE_STRING -> new Node.Text(at, parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(at, path);
            case VALUE_TRUE, VALUE_FALSE -> new Node.Truth(at, parser.getBooleanValue());
            default -> new Node.Nothing(at);
        };
    }

    private Node fields(Position at, String path) throws IOException {
        Map<String, Node.Field> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Position named = position(parser.currentTokenLocation());
            parser.nextToken();
            Node.Field field = new Node.Field(named, node(path + "." + name));
            if (fields.putIfAbsent(name, field) != null) {
                String message = "a second '" + name + "' in one object";
                faults.add(Fault.of("duplicate-field", path + "." + name, message, "take one of them away")
                        .at(named));
            }
        }
        return new Node.Fields(at, fields);
    }

    private Node items(Position at, String path) throws IOException {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(path + "[" + items.size() + "]"));
        }
        return new Node.Items(at, items);
    }

    private Node number(Position at, String path) throws IOException {
        BigDecimal number = parser.getDecimalValue();
        if (Math.abs((long) number.scale()) <= Limits.EXPONENT) {
            return new Node.Number(at, number);
        }
        String message = "a number with an exponent beyond " + Limits.EXPONENT;
        faults.add(Fault.of("bad-number", path, message, "write a smaller one").at(at));
        return new Node.Number(at, BigDecimal.ZERO);
    }

    private JsonProcessingException parserEnded() {
        return new com.fasterxml.jackson.core.JsonParseException(parser, "there is nothing", parser.currentLocation());
    }

    private Position position(JsonLocation location) {
        return new Position(file, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    private static Fault fault(String code, String message, String suggestion) {
        return Fault.of(code, "$", message, suggestion);
    }

    /** Counted without encoding the text: a character takes at most 3 bytes, and most texts are far below the limit. */
    private static boolean isTooLarge(String text) {
        if (text.length() > Limits.BYTES) {
            return true;
        }
        return 3L * text.length() > Limits.BYTES && text.getBytes(StandardCharsets.UTF_8).length > Limits.BYTES;
    }
}
