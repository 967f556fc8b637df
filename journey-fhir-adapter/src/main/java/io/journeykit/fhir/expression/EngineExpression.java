package io.journeykit.fhir.expression;

import ca.uhn.fhir.context.FhirContext;
import io.journeykit.vocabulary.FactName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An expression as the engine gets it, and the facts that it reads. What begins with a type of resource, and what asks for
 * the time, is made to read a fact.
 */
record EngineExpression(String text, List<FactName> facts, Optional<String> forbidden) {

    /** A literal, a name after a percent sign, or a word that is not behind a dot. */
    private static final Pattern TOKEN = Pattern.compile("'(?:[^'\\\\]|\\\\.)*+'"
            + "|(?<constant>%(?:`[^`]*+`|'[^']*+'|\"[^\"]*+\"|[A-Za-z][A-Za-z0-9_-]*+))"
            + "|`[^`]*+`"
            + "|@[0-9T:.Z+-]*+"
            + "|(?<word>[A-Za-z_][A-Za-z0-9_]*+)");

    private static final Pattern TYPE_FOLLOWS = Pattern.compile("(?:\\b(?:is|as)\\s+|\\b(?:is|as|ofType)\\s*\\(\\s*)$");

    private static final Pattern BRACKETS = Pattern.compile("\\s*\\(\\s*\\)");

    /** What the engine itself knows. */
    private static final Set<String> OWN =
            Set.of("sct", "loinc", "ucum", "resource", "rootResource", "context", "us-zip", "map-codes");

    private static final Set<String> TIMES = Set.of("today", "now", "timeOfDay");

    /** Functions that reach outside, or that may go on for ever. */
    private static final Set<String> FORBIDDEN =
            Set.of("resolve", "memberOf", "conformsTo", "subsumes", "subsumedBy", "trace", "repeat", "aggregate");

    static EngineExpression of(String expression) {
        return new Reader(expression).read();
    }

    private static final class Reader {
        private final String expression;
        private final Matcher token;
        private final StringBuilder text = new StringBuilder();
        private final Set<FactName> facts = new LinkedHashSet<>();
        private Optional<String> forbidden = Optional.empty();

        Reader(String expression) {
            this.expression = expression;
            this.token = TOKEN.matcher(expression);
        }

        EngineExpression read() {
            int last = 0;
            while (token.find()) {
                text.append(expression, last, token.start());
                text.append(
                        token.group("constant") != null
                                ? constant()
                                : token.group("word") != null ? word() : token.group());
                last = token.end();
                last = behindTime(last);
            }
            text.append(expression.substring(last));
            if (facts.isEmpty()) {
                facts.add(FactName.of("patient"));
            }
            return new EngineExpression(text.toString(), new ArrayList<>(facts), forbidden);
        }

        /** The brackets of what asks for the time go with it, since a fact takes none. */
        private int behindTime(int from) {
            Matcher brackets = BRACKETS.matcher(expression).region(from, expression.length());
            return TIMES.contains(token.group()) && brackets.lookingAt() ? brackets.end() : from;
        }

        private String constant() {
            String name = token.group().substring(1).replaceAll("^[`'\"]|[`'\"]$", "");
            if (OWN.contains(name) || name.startsWith("vs-") || name.startsWith("ext-") || name.isBlank()) {
                return token.group();
            }
            return fact(name);
        }

        private String fact(String name) {
            facts.add(FactName.of(name.strip().replaceAll("\\s+", "-")));
            return "%`" + name + "`";
        }

        private String word() {
            String word = token.group();
            String before = expression.substring(0, token.start());
            String behind = expression.substring(token.end()).stripLeading();
            boolean first = !before.stripTrailing().endsWith(".");
            if (behind.startsWith("(") && FORBIDDEN.contains(word)) {
                forbidden = Optional.of(word);
            }
            if (first && TIMES.contains(word) && BRACKETS.matcher(behind).lookingAt()) {
                return fact(hyphens(word));
            }
            if (first
                    && behind.startsWith(".")
                    && isResource(word)
                    && !TYPE_FOLLOWS.matcher(before).find()) {
                return fact(hyphens(word));
            }
            return word;
        }
    }

    private static boolean isResource(String word) {
        return Character.isUpperCase(word.charAt(0))
                && FhirContext.forR4Cached().getResourceTypes().contains(word);
    }

    /** {@code DiagnosticReport} is told as {@code diagnostic-report}. */
    static String hyphens(String type) {
        return type.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
