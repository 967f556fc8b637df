package io.journeykit.fhir.plan;

import io.journeykit.fhir.plan.losses.LossReport;
import io.journeykit.template.JourneyTemplate;
import java.util.ArrayList;
import java.util.List;

/**
 * A plan that became a template.
 *
 * @param template the plan itself
 * @param subJourneys the templates that it runs as steps, each before those that use it
 * @param starts what the plan says begins it, or begins it again, such as {@code named-event referral-received}
 * @param losses what was not taken over as it stands
 */
public record ImportedPlan(
        JourneyTemplate template, List<JourneyTemplate> subJourneys, List<String> starts, LossReport losses) {

    public ImportedPlan {
        subJourneys = List.copyOf(subJourneys);
        starts = List.copyOf(starts);
    }

    /** All templates, those that others use first. */
    public List<JourneyTemplate> templates() {
        List<JourneyTemplate> all = new ArrayList<>(subJourneys);
        all.add(template);
        return List.copyOf(all);
    }

    /** {@code knee-pain 1.0.0, 12 steps, 3 losses}. */
    @Override
    public String toString() {
        return template + ", " + counted(template.steps().size(), "step") + ", "
                + counted(losses.losses().size(), "loss");
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : what.endsWith("s") ? "es" : "s");
    }
}
