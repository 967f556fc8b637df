package io.journeykit.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeykit.codec.TemplateCodec;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.vocabulary.Fault;
import io.journeykit.vocabulary.Refused;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What remains of a random template once all that the check refuses has been taken away from it. */
final class MendedTemplate {

    private static final int MOST_ROUNDS = 12;
    private static final Pattern PART = Pattern.compile("\\.([A-Za-z0-9-]+)|\\[(\\d+)]");

    private MendedTemplate() {}

    /** Empty where nothing remains. */
    static Optional<JourneyTemplate> of(ObjectNode template) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Fault> faults;
            try {
                return Optional.of(TemplateCodec.read(template.toString(), "random"));
            } catch (Refused refused) {
                faults = refused.faults();
            }
            // The later ones first, so that what is taken out of a list does not move what is still to be taken.
            faults.stream()
                    .map(Fault::where)
                    .distinct()
                    .sorted(Comparator.reverseOrder())
                    .forEach(where -> takeAway(template, where));
            if (template.path("steps").isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The field of a step or of the top that a path leads through; the whole step where it leads to nothing less. */
    private static void takeAway(ObjectNode template, String where) {
        Matcher parts = PART.matcher(where);
        JsonNode holder = template;
        JsonNode owner = template;
        String field = "";
        int index = -1;
        int depth = 0;
        while (parts.find() && depth < 3) {
            depth++;
            owner = holder;
            if (parts.group(1) != null) {
                field = parts.group(1);
                index = -1;
                holder = holder.path(field);
            } else {
                index = Integer.parseInt(parts.group(2));
                holder = holder.path(index);
            }
        }
        if (owner instanceof ArrayNode list && index >= 0) {
            list.remove(index);
        } else if (owner instanceof ObjectNode object && object.has(field) && isOptional(field)) {
            object.remove(field);
        } else {
            takeStep(template, where);
        }
    }

    private static boolean isOptional(String field) {
        return !List.of("id", "kind", "version", "steps", "site", "service", "text", "form", "role", "of", "signal")
                .contains(field);
    }

    private static void takeStep(ObjectNode template, String where) {
        Matcher step = Pattern.compile("\\$\\.steps\\[(\\d+)]").matcher(where);
        ArrayNode steps = (ArrayNode) template.path("steps");
        if (step.find()) {
            steps.remove(Integer.parseInt(step.group(1)));
        } else if (!steps.isEmpty()) {
            steps.remove(steps.size() - 1);
        }
    }
}
