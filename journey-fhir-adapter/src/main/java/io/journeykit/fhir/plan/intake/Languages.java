package io.journeykit.fhir.plan.intake;

import java.util.Locale;
import java.util.Optional;
import org.hl7.fhir.r4.model.Expression;

/** Who can judge an expression, by the language it says it is written in. */
enum Languages {
    /** Judged here. */
    FHIRPATH,
    /** Judged by an engine outside. */
    ENGINE,
    /** Words, or a language that nobody knows: judged by a person. */
    PERSON;

    /** Forms of names that are meant are recognised: {@code text/cql.identifier}, {@code text/cql-expression}, {@code cql}. */
    static Languages of(Expression expression) {
        String language = name(expression);
        if (language.contains("fhirpath") || language.contains("fhir-path")) {
            return FHIRPATH;
        }
        if (language.contains("cql")
                || language.contains("x-fhir-query")
                || expression.hasReference() && language.isEmpty()) {
            return ENGINE;
        }
        return PERSON;
    }

    private static String name(Expression expression) {
        return Optional.ofNullable(expression.getLanguage()).orElse("").strip().toLowerCase(Locale.ROOT);
    }

    /** Whether the language is written as the standard writes it. */
    static boolean isSpeltRight(Expression expression) {
        String language = expression.getLanguage();
        return language != null
                && (language.equals("text/cql")
                        || language.equals("text/cql-identifier")
                        || language.equals("text/cql-expression")
                        || language.equals("text/fhirpath")
                        || language.equals("application/x-fhir-query"));
    }
}
