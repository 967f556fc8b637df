/**
 * An agenda as FHIR: what it shows is first a snapshot of neutral records, then a dialect makes resources of it, then a
 * projector writes them and loses none.
 *
 * <p>Read in this order: {@link io.journeykit.fhir.projection.Snapshot}; {@link io.journeykit.fhir.projection.TaskView}, one
 * step as a Task shows it, by an {@link io.journeykit.fhir.projection.ExportPolicy}; {@link
 * io.journeykit.fhir.projection.Dialect} and {@link io.journeykit.fhir.projection.R4}; {@link
 * io.journeykit.fhir.projection.Projector}.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.fhir.projection;
