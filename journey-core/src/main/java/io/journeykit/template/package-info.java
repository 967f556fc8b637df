/**
 * Journeys as authors write them: data that can be checked, drawn, explained, versioned and sent.
 *
 * <p>Read in this order: {@link io.journeykit.template.JourneyTemplate}, {@link io.journeykit.template.StepTemplate},
 * {@link io.journeykit.template.StepKind}, {@link io.journeykit.template.Join}, {@link io.journeykit.template.Timing},
 * {@link io.journeykit.template.Due}, {@link io.journeykit.template.Repetition}.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.template;
