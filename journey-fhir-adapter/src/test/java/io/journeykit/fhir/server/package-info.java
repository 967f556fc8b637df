/** One server, on a tiny one that answers as it is told. */
@org.jspecify.annotations.NullMarked
package io.journeykit.fhir.server;
