package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Outreach;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.TemplateRef;
import io.journeykit.testkit.world.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what the templates of a world say of contacts. */
final class Parts {

    private final Map<TemplateRef, JourneyTemplate> templates = new HashMap<>();
    private final Map<List<String>, List<Mention>> mentions = new HashMap<>();

    private Parts() {}

    static Parts of(World world) {
        Parts parts = new Parts();
        world.templates().forEach(template -> parts.templates.put(template.ref(), template));
        return parts;
    }

    /** A contact as its author wrote it; empty where nobody knows its journey. */
    Optional<Part> find(Outreach contact, String language, Situation then) {
        return then.agenda()
                .journey(contact.step().journey())
                .flatMap(journey -> Optional.ofNullable(templates.get(journey.template())))
                .filter(template -> template.step(contact.step().step()).isPresent())
                .map(template -> Part.of(
                        contact.step(), template, contact.wording().text(), mentions(template, contact, language)));
    }

    /** What a text speaks of, read once. */
    private List<Mention> mentions(JourneyTemplate template, Outreach contact, String language) {
        String text = contact.wording().text();
        return mentions.computeIfAbsent(
                List.of(template.toString(), text, language), key -> Mention.in(template, text, language));
    }

    @Override
    public String toString() {
        return "parts of " + templates.size() + " templates";
    }
}
