/**
 * FHIR R4: published plans become templates, agendas become resources, and a FHIR server is a system of record that is
 * listened and written to.
 *
 * <p>Rooms, from roof to floor; a room imports only rooms below its own:
 *
 * <pre>
 * (root)         the front door: what a vendor names
 * listening      what changed on a server becomes signals, facts and preferences
 * adapters       the ports on FHIR resources | projection  an agenda as resources | plan  published plans to templates and back
 * plan.intake    a plan's actions as steps | plan.export  steps as a plan's actions
 * plan.library   plans and what they refer to, from files | plan.notation  names, extensions and patches
 * plan.losses    each element of a plan, taken over or told
 * expression     FHIRPath as a condition language; CQL by a port
 * server         one FHIR server: what it can do, conditional writes, transactions
 * naming         systems, extensions and codes of our own
 * </pre>
 *
 * <p>Read in this order: {@link io.journeykit.fhir.FhirSystem}, which a vendor connects; {@link io.journeykit.fhir.PollLoop};
 * then the rooms below.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.fhir;
