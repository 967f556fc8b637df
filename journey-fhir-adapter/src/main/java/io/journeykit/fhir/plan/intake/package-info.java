/**
 * A plan's actions as the steps of a template.
 *
 * <p>Read in this order: {@link io.journeykit.fhir.plan.intake.ImportSession}, {@code TemplateAssembly}, {@code Actions}. What
 * an action becomes is told in {@code ActionDefinition} and {@code Kinds}, when it happens in {@code ActionTiming} and {@code
 * RelationRules}, and whether in {@code ActionConditions} and {@code ActionSelection}.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.fhir.plan.intake;
