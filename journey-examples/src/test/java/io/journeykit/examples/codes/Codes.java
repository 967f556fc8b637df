package io.journeykit.examples.codes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** What each code means and what to do, as codes.json says. */
final class Codes {

    private final Map<Kind, SortedMap<String, Meaning>> byKind = new EnumMap<>(Kind.class);

    /** What codes.json says of one code. */
    record Meaning(String means, String advice) {}

    private Codes(JsonNode described) {
        for (Kind kind : Kind.values()) {
            SortedMap<String, Meaning> meanings = new TreeMap<>();
            described
                    .path(kind.word())
                    .properties()
                    .forEach(code -> meanings.put(
                            code.getKey(),
                            new Meaning(
                                    code.getValue().path("means").asText(),
                                    code.getValue().path("do").asText())));
            byKind.put(kind, meanings);
        }
    }

    static Codes described() {
        try (InputStream file = Codes.class.getResourceAsStream("/codes.json")) {
            return new Codes(new ObjectMapper().readTree(Objects.requireNonNull(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SortedMap<String, Meaning> of(Kind kind) {
        return Objects.requireNonNull(byKind.get(kind));
    }

    /** {@code docs/codes.md}, from top to bottom. */
    String page() {
        List<String> lines = new ArrayList<>(List.of(
                "# Codes",
                "",
                "Every code that Journey says, with what it means and what to do. A code stays as it is from release to",
                "release; [versions](versions.md) says what may change. `…` stands for a word that is made when it is said.",
                "",
                "This page is written from `journey-examples/src/test/resources/codes.json`. `CodesTest` reads all sources",
                "and holds the two together; `-Djourney.codes.write=true` writes the page anew."));
        for (Kind kind : Kind.values()) {
            lines.addAll(List.of("", "## " + kind.title(), kind.about(), ""));
            lines.add("| code | what it means | " + kind.advice().toLowerCase(Locale.ROOT) + " |");
            lines.add("|---|---|---|");
            of(kind).forEach((code, meaning) ->
                    lines.add("| `" + code + "` | " + meaning.means() + " | " + meaning.advice() + " |"));
        }
        return String.join("\n", lines) + "\n";
    }
}
