package io.journeykit.fhir.plan.notation;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeykit.codec.TemplateCodec;
import io.journeykit.fhir.plan.losses.Ledger;
import io.journeykit.fhir.plan.losses.Place;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.vocabulary.Fault;
import io.journeykit.vocabulary.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.StringType;

/**
 * What a template says beyond the elements of a plan, as merge patches (RFC 7386) in extensions of ours. An export takes
 * the difference to what the elements say alone; an import lays it over them.
 */
public final class Patches {

    /** Numbers keep all of their digits. */
    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final ObjectNode template;
    private final Map<String, JsonNode> steps;

    private Patches(ObjectNode template, Map<String, JsonNode> steps) {
        this.template = template;
        this.steps = steps;
    }

    /**
     * Those that a plan carries; empty where it carries none.
     *
     * @throws Refused if one is no JSON object
     */
    public static Optional<Patches> of(PlanDefinition plan, Place place, Ledger ledger) {
        ObjectNode template = JsonNodeFactory.instance.objectNode();
        Map<String, JsonNode> steps = new LinkedHashMap<>();
        boolean any = read(plan.getExtension(), PlanExtensions.TEMPLATE, place, ledger)
                .map(patch -> template.setAll((ObjectNode) patch))
                .isPresent();
        collect(plan.getAction(), place, ledger, steps);
        return any || !steps.isEmpty() ? Optional.of(new Patches(template, steps)) : Optional.empty();
    }

    private static void collect(
            List<PlanDefinitionActionComponent> actions, Place place, Ledger ledger, Map<String, JsonNode> steps) {
        for (int i = 0; i < actions.size(); i++) {
            PlanDefinitionActionComponent action = actions.get(i);
            Place here = place.at("action", i);
            read(action.getExtension(), PlanExtensions.STEP, here, ledger)
                    .ifPresent(patch -> steps.put(Words.name(action.getId()), patch));
            collect(action.getAction(), here, ledger, steps);
        }
    }

    private static Optional<JsonNode> read(List<Extension> extensions, String url, Place place, Ledger ledger) {
        for (int i = 0; i < extensions.size(); i++) {
            if (url.equals(extensions.get(i).getUrl()) && extensions.get(i).hasValue()) {
                ledger.mapped(place.at("extension", i));
                return parse(extensions.get(i).getValue().primitiveValue(), place.at("extension", i));
            }
        }
        return Optional.empty();
    }

    private static Optional<JsonNode> parse(String text, Place place) {
        try {
            JsonNode node = JSON.readTree(text);
            if (node.isObject()) {
                return Optional.of(node);
            }
        } catch (JsonProcessingException malformed) {
            // Told below, without the text.
        }
        throw new Refused(
                place.resource(),
                List.of(Fault.of(
                        "bad-extension", place.toString(), "no JSON object", "write a merge patch, or take it away")));
    }

    /**
     * The template with all of this laid over it, read and checked as any other.
     *
     * @throws Refused with every fault
     */
    public JourneyTemplate over(JourneyTemplate drawn) {
        ObjectNode tree = tree(drawn);
        ArrayNode patched = JsonNodeFactory.instance.arrayNode();
        Map<String, JsonNode> byId = byId(tree);
        byId.replaceAll((id, step) -> steps.containsKey(id) ? merge(step, steps.get(id)) : step);
        order(byId).forEach(id -> patched.add(byId.get(id)));
        ObjectNode rest = template.deepCopy();
        rest.remove("order");
        ObjectNode whole = (ObjectNode) merge(tree, rest);
        whole.set("steps", patched);
        return TemplateCodec.read(whole.toString(), drawn.toString());
    }

    private List<String> order(Map<String, JsonNode> byId) {
        List<String> order = new ArrayList<>();
        template.path("order").forEach(id -> order.add(id.asText()));
        order.retainAll(byId.keySet());
        byId.keySet().stream().filter(id -> !order.contains(id)).forEach(order::add);
        return order;
    }

    /** Writes onto a plan what a template says beyond what its elements say alone. */
    public static void write(
            JourneyTemplate template, JourneyTemplate said, PlanDefinition plan, Map<String, Element> actions) {
        ObjectNode wanted = tree(template);
        ObjectNode there = tree(said);
        Map<String, JsonNode> wantedSteps = byId(wanted);
        Map<String, JsonNode> thereSteps = byId(there);
        wantedSteps.forEach((id, step) -> {
            JsonNode patch = difference(thereSteps.getOrDefault(id, JsonNodeFactory.instance.objectNode()), step);
            if (!patch.isEmpty()) {
                extend(requireNonNull(actions.get(id)), patch);
            }
        });
        wanted.remove("steps");
        there.remove("steps");
        ObjectNode patch = (ObjectNode) difference(there, wanted);
        if (!List.copyOf(wantedSteps.keySet()).equals(List.copyOf(thereSteps.keySet()))) {
            ArrayNode order = patch.putArray("order");
            wantedSteps.keySet().forEach(order::add);
        }
        if (!patch.isEmpty()) {
            ((DomainResource) plan).addExtension(PlanExtensions.TEMPLATE, text(patch));
        }
    }

    private static void extend(Element action, JsonNode patch) {
        action.addExtension(new Extension(PlanExtensions.STEP, text(patch)));
    }

    private static StringType text(JsonNode patch) {
        return new StringType(patch.toString());
    }

    static ObjectNode tree(JourneyTemplate template) {
        try {
            return (ObjectNode) JSON.readTree(TemplateCodec.write(template));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What the codec wrote is no JSON", e);
        }
    }

    private static Map<String, JsonNode> byId(ObjectNode tree) {
        Map<String, JsonNode> byId = new LinkedHashMap<>();
        tree.path("steps").forEach(step -> byId.put(step.path("id").asText(), step));
        return byId;
    }

    /** What must be merged into one tree to give the other; nothing where they are equal. */
    static JsonNode difference(JsonNode from, JsonNode to) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        from.fieldNames().forEachRemaining(name -> {
            if (!to.has(name)) {
                patch.putNull(name);
            }
        });
        to.fieldNames().forEachRemaining(name -> {
            JsonNode before = from.get(name);
            JsonNode after = to.get(name);
            if (before == null || !before.equals(after)) {
                boolean both = before != null && before.isObject() && after.isObject();
                patch.set(name, both ? difference(before, after) : after);
            }
        });
        return patch;
    }

    static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode merged = target.isObject() ? target.deepCopy() : JsonNodeFactory.instance.objectNode();
        patch.fieldNames().forEachRemaining(name -> {
            if (patch.get(name).isNull()) {
                merged.remove(name);
            } else {
                merged.set(name, merge(merged.path(name), patch.get(name)));
            }
        });
        return merged;
    }
}
