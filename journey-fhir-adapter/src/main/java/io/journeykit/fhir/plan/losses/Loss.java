package io.journeykit.fhir.plan.losses;

import java.util.Locale;

/**
 * One element of a plan that a template does not say in the same way.
 *
 * @param resource whose element it is, such as {@code PlanDefinition/ANCS01}
 * @param path the element, such as {@code PlanDefinition.action[0].goalId[0]}
 * @param how what was done with it
 * @param why the reason, in a sentence
 * @param became what stands in its place; empty where nothing does
 */
public record Loss(String resource, String path, How how, String why, String became) {

    /** What an importer may do with an element, besides taking it over. */
    public enum How {
        /** Nothing stands in its place. */
        DROPPED,
        /** Something near it stands in its place. */
        APPROXIMATED,
        /** The plan left something open that a template has to say. */
        ASSUMED,
        /** The plan was at fault, and what was probably meant stands in its place. */
        REPAIRED
    }

    /** {@code dropped PlanDefinition/ANCS01 PlanDefinition.goal[0]: a template has no goals}. */
    @Override
    public String toString() {
        return how.name().toLowerCase(Locale.ROOT) + " " + resource + " " + path + ": " + why
                + (became.isEmpty() ? "" : "; became " + became);
    }
}
