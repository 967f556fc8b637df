package io.journeykit.fhir.plan.losses;

import java.util.Map;

/** Why an element has no place in a template, by its name. */
final class Reasons {

    private static final String PUBLISHING = "it says who published the plan and how; a template says what is done";
    private static final String LITERATURE = "it points to what may be read; a template says what is done";
    private static final String ORDER = "it belongs to the order that the step leads to, and not to the step";

    private static final Map<String, String> BY_NAME = Map.ofEntries(
            Map.entry("identifier", "a template is known by its id and version alone"),
            Map.entry("text", "narrative is for people to read, and is never taken apart"),
            Map.entry("id", "the resource is known by its url, or by where it stands"),
            Map.entry("url", "the resource is known by where it was found"),
            Map.entry("version", "the resource is known by where it was found"),
            Map.entry("meta", "it is about the resource as it was stored"),
            Map.entry("language", "the texts say their own language"),
            Map.entry("status", PUBLISHING),
            Map.entry("experimental", PUBLISHING),
            Map.entry("date", PUBLISHING),
            Map.entry("publisher", PUBLISHING),
            Map.entry("contact", PUBLISHING),
            Map.entry("author", PUBLISHING),
            Map.entry("editor", PUBLISHING),
            Map.entry("reviewer", PUBLISHING),
            Map.entry("endorser", PUBLISHING),
            Map.entry("approvalDate", PUBLISHING),
            Map.entry("lastReviewDate", PUBLISHING),
            Map.entry("effectivePeriod", PUBLISHING),
            Map.entry("copyright", PUBLISHING),
            Map.entry("jurisdiction", PUBLISHING),
            Map.entry("useContext", PUBLISHING),
            Map.entry("topic", PUBLISHING),
            Map.entry("name", "the title is what people read, and the id what machines read"),
            Map.entry("subtitle", "a template has one title"),
            Map.entry("title", "the step has a title of its own"),
            Map.entry("textEquivalent", "the step's own words stand in its text and title"),
            Map.entry("action", "it says nothing but that there is something to do, which the step says"),
            Map.entry("description", "the step's own words stand in its text and title"),
            Map.entry("purpose", "it says why the plan exists; a template says what is done"),
            Map.entry("usage", "it says how the plan is meant to be used; a template says what is done"),
            Map.entry("type", "what kind of plan it is changes nothing of what is done"),
            Map.entry("subject", "an agenda is always one person's"),
            Map.entry("relatedArtifact", LITERATURE),
            Map.entry("documentation", LITERATURE),
            Map.entry("library", "the expressions' library is the engine's, and is asked by it"),
            Map.entry("goal", "a template has no goals; its exits and milestones are what is reached"),
            Map.entry("goalId", "a template has no goals"),
            Map.entry("prefix", "a step's place in its list is not a name"),
            Map.entry("code", "what the step means to a terminology changes nothing of when it happens"),
            Map.entry("reason", "why the step is done changes nothing of when it happens"),
            Map.entry("input", "what a step reads is asked of the system of record when it is done"),
            Map.entry("output", "what a step brings comes back as facts, whichever it tells"),
            Map.entry("transform", "no resource is made from the definition by a map"),
            Map.entry("dynamicValue", "values are not computed into requests"),
            Map.entry("groupingBehavior", "how a group is shown is the host's"),
            Map.entry("precheckBehavior", "nothing is ticked beforehand where nobody ticks"),
            Map.entry("kind", ORDER),
            Map.entry("intent", ORDER),
            Map.entry("priority", ORDER),
            Map.entry("profile", ORDER),
            Map.entry("timing", "how the ordered thing itself is timed belongs to the order, and not to the step"),
            Map.entry("location", ORDER),
            Map.entry("participant", ORDER),
            Map.entry("product", ORDER),
            Map.entry("quantity", ORDER),
            Map.entry("dosage", ORDER),
            Map.entry("bodySite", ORDER),
            Map.entry("specimenRequirement", ORDER),
            Map.entry("observationRequirement", ORDER),
            Map.entry("observationResultRequirement", ORDER),
            Map.entry("doNotPerform", ORDER),
            Map.entry("contained", "nothing in the plan that is imported refers to it, or its content is the order's"));

    private Reasons() {}

    static String of(Place place) {
        String path = place.path();
        String last = path.substring(path.lastIndexOf('.') + 1).replaceAll("\\[\\d+]", "");
        return BY_NAME.getOrDefault(last, "the importer does not know '" + last + "' here");
    }
}
