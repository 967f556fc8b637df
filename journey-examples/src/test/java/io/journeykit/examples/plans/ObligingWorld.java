package io.journeykit.examples.plans;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeykit.examples.journeys.Worlds;
import io.journeykit.fhir.plan.ImportedPlan;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.testkit.world.World;
import io.journeykit.vocabulary.FactType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A world in which everybody does what a plan asks for: work within the hour, any visit any weekday, every answer yes. */
final class ObligingWorld {

    private final ImportedPlan plan;
    private final ObjectNode world = JsonNodeFactory.instance.objectNode();

    private ObligingWorld(ImportedPlan plan) {
        this.plan = plan;
    }

    static World to(ImportedPlan plan, Map<String, String> anchors, Path folder) throws IOException {
        ObligingWorld world = new ObligingWorld(plan);
        world.setting();
        world.begin(anchors);
        world.people();
        Path file = Files.writeString(folder.resolve("world.json"), world.world.toString());
        return Worlds.ofPlan(file, List.of(), plan.templates());
    }

    private void setting() {
        world.put("title", plan.template().title()).put("zone", "Europe/Berlin").put("until", "2030-01-01T00:00");
        ObjectNode person = world.putObject("person");
        person.put("id", "mara")
                .put("zone", "Europe/Berlin")
                .put("contact-window", "any time")
                .put("availability", "any time");
        person.putArray("addresses").addObject().put("channel", "email").put("to", "mara@example.org");
        person.putArray("consents").add("permit care-coordination");
    }

    private void begin(Map<String, String> anchors) {
        ObjectNode begin = world.putArray("begin").addObject();
        begin.put("template", plan.template().id()).put("at", "2026-03-02T09:00");
        ObjectNode given = begin.putObject("anchors");
        anchors.forEach(given::put);
        ObjectNode facts = JsonNodeFactory.instance.objectNode();
        plan.templates().stream()
                .flatMap(template -> template.facts().stream())
                .filter(fact -> fact.type() == FactType.TRUTH)
                .filter(fact -> fact.name().value().contains("-applies"))
                .forEach(fact -> facts.put(fact.name().value(), true));
        if (!facts.isEmpty()) {
            ObjectNode told = world.putObject("happenings").putObject("what-is-so");
            told.put("at", "2026-03-02T09:00");
            told.set("reports", facts);
        }
    }

    private void people() {
        ObjectNode team = world.putObject("care-team");
        then(team.putObject("*"), "done");
        ObjectNode answers = world.putObject("answers");
        answers.putObject("choose-appointment").put("choose", "1").put("after", "PT1H");
        ObjectNode parties = world.putObject("parties");
        world.putObject("acts").putObject("evaluate-expression");
        for (JourneyTemplate template : plan.templates()) {
            template.steps().forEach(step -> meet(step, team, answers, parties));
        }
    }

    private static void meet(StepTemplate step, ObjectNode team, ObjectNode answers, ObjectNode parties) {
        if (step.kind() instanceof StepKind.Decision decision) {
            ObjectNode said = then(team.putObject(step.id().value()), "decided");
            said.putObject("facts").put("choice", decision.choices().get(0));
        } else if (step.kind() instanceof StepKind.Questionnaire form) {
            answers.putObject(form.form()).put("after", "PT1H");
        } else if (step.kind() instanceof StepKind.Booking booking) {
            // A party for each service, since a slot is known by its party and its start.
            ArrayNode offers = parties.putObject("party-" + booking.service()).putArray("offers");
            ObjectNode offer =
                    offers.addObject().put("service", booking.service()).put("minutes", 30);
            ObjectNode every = offer.putArray("every").addObject();
            List.of("mon", "wed").forEach(every.putArray("days")::add);
            every.putArray("times").add("10:00");
            every.put("from", "2026-03-02").put("to", "2028-06-30");
        }
    }

    private static ObjectNode then(ObjectNode response, String signal) {
        return response.putArray("then").addObject().put("signal", signal).put("after", "PT1H");
    }
}
