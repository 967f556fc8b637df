/**
 * Conditions in CQL, judged by cqframework's engine behind the port of the FHIR adapter.
 *
 * <p>Read in this order: {@link io.journeykit.fhir.expression.Expressions}, which asks;
 * {@link io.journeykit.cql.CqlEvaluator}, which answers; {@code LibraryCatalog}, where the libraries stand;
 * {@code Engine}, which compiles and runs them.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.cql;
