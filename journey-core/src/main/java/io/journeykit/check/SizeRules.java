package io.journeykit.check;

import io.journeykit.template.JourneyTemplate;

/** A template has steps, and no more of them, and of their occurrences, than a person's agenda can carry. */
final class SizeRules {

    private SizeRules() {}

    static void check(Scope scope, Findings findings) {
        JourneyTemplate template = scope.template();
        if (template.steps().isEmpty()) {
            findings.add("no-steps", "$.steps", "no steps", "say at least one thing that should happen");
        }
        if (isTooLarge(template)) {
            findings.add(
                    "too-many-steps",
                    "$.steps",
                    template.steps().size() + " steps, and " + JourneyTemplate.MOST_STEPS + " at most are possible",
                    "move some into sub-journeys");
            return;
        }
        long occurrences = new Occurrences(scope).atMost();
        if (occurrences > JourneyTemplate.MOST_OCCURRENCES) {
            findings.add(
                    "too-many-occurrences",
                    "$.steps",
                    occurrences + " occurrences, and " + JourneyTemplate.MOST_OCCURRENCES + " at most are possible",
                    "lower the bounds of the repetitions");
        }
    }

    /** So large that looking at each step would be too much. */
    static boolean isTooLarge(JourneyTemplate template) {
        return template.steps().size() > JourneyTemplate.MOST_STEPS;
    }
}
