package io.journeykit.codec.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the schema of what {@code ./journey run --json} prints to the code; it is written with {@code -Djourney.schema.write=true}. */
class RunLineSchemaTest {

    private static final String HEAD = """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "title": "A line of ./journey run --json",
              "description": "An event under its sequence, what an adapter is asked for, or why the world is refused. Every part has a name. Written by the build.",
              "oneOf": [{"$ref": "#/$defs/told"}, {"$ref": "#/$defs/asked"}, {"$ref": "#/$defs/refusal"}],
              "$defs": {
                "told": {
                  "type": "object",
                  "required": ["sequence", "event"],
                  "properties": {"sequence": {"type": "integer"}, "event": {"$ref": "#/$defs/event"}},
                  "additionalProperties": false
                },
                "asked": {
                  "type": "object",
                  "required": ["effect"],
                  "properties": {
                    "effect": {
                      "type": "object",
                      "required": ["key", "request"],
                      "properties": {
                        "key": {"type": "string"},
                        "step": {"$ref": "#/$defs/value"},
                        "not-after": {"type": "string"},
                        "request": {"$ref": "#/$defs/named"}
                      },
                      "additionalProperties": false
                    }
                  },
                  "additionalProperties": false
                },
                "refusal": {
                  "type": "object",
                  "required": ["faults"],
                  "properties": {
                    "faults": {
                      "type": "array",
                      "minItems": 1,
                      "items": {
                        "type": "object",
                        "required": ["where", "code", "message"],
                        "properties": {
                          "line": {"type": "integer"},
                          "column": {"type": "integer"},
                          "where": {"type": "string"},
                          "code": {"type": "string"},
                          "message": {"type": "string"},
                          "suggestion": {"type": "string"}
                        },
                        "additionalProperties": false
                      }
                    }
                  },
                  "additionalProperties": false
                },
                "value": {
                  "anyOf": [{"type": ["string", "number", "boolean"]}, {"$ref": "#/$defs/named"}, {"$ref": "#/$defs/list"}]
                },
                "named": {"type": "object", "additionalProperties": {"$ref": "#/$defs/value"}},
                "list": {
                  "description": "Things of one kind; words may stand among phrases.",
                  "type": "array",
                  "anyOf": [
                    {"items": {"type": "number"}},
                    {"items": {"type": "boolean"}},
                    {"items": {"anyOf": [{"type": "string"}, {"$ref": "#/$defs/named"}, {"$ref": "#/$defs/list"}]}}
                  ]
                },
            """;

    @Test
    void the_schema_names_every_event_with_its_parts() throws IOException {
        Path file = docs().resolve("schema/run-line.schema.json");
        if (Boolean.getBoolean("journey.schema.write")) {
            Files.writeString(file, schema());
        }

        assertThat(file).content().isEqualTo(schema());
    }

    private static String schema() {
        List<String> events = NamedForms.events().stream().skip(1).toList();
        String kinds = events.stream()
                .map(line -> "      {\"$ref\": \"#/$defs/" + word(line) + "\"}")
                .collect(Collectors.joining(",\n"));
        return HEAD + "    \"event\": {\"oneOf\": [\n" + kinds + "\n    ]},\n"
                + events.stream().map(RunLineSchemaTest::event).collect(Collectors.joining(",\n")) + "\n  }\n}\n";
    }

    private static String word(String line) {
        return line.substring(0, line.indexOf(' '));
    }

    private static String event(String line) {
        List<String> parts = List.of(
                line.substring(line.indexOf('{') + 1, line.lastIndexOf('}')).split(", "));
        String required = Stream.concat(Stream.of("event"), parts.stream().filter(part -> !part.endsWith("?")))
                .map(part -> "\"" + part + "\"")
                .collect(Collectors.joining(", "));
        String properties = parts.stream()
                .map(part -> "\"" + part.replace("?", "") + "\": {\"$ref\": \"#/$defs/value\"}")
                .collect(Collectors.joining(", "));
        return "    \"" + word(line) + "\": {\n      \"type\": \"object\",\n      \"required\": [" + required
                + "],\n      \"properties\": {\"event\": {\"const\": \"" + word(line) + "\"}, " + properties
                + "},\n      \"additionalProperties\": false\n    }";
    }

    private static Path docs() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("docs"))
                ? here.resolve("docs")
                : here.getParent().resolve("docs");
    }
}
