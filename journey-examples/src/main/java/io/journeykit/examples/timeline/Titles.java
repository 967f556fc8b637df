package io.journeykit.examples.timeline;

import io.journeykit.agenda.Event;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.phrase.Part;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.StepTemplate;
import io.journeykit.template.TemplateRef;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.words.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How journeys and steps are called, as far as the events so far tell. */
final class Titles {

    private final List<JourneyTemplate> templates;
    private final Map<JourneyId, JourneyTemplate> byJourney = new HashMap<>();
    private final Map<StepRef, Optional<String>> items = new HashMap<>();

    Titles(List<JourneyTemplate> templates) {
        this.templates = templates;
    }

    void hear(Event event) {
        if (event instanceof JourneyEvent.Begun begun) {
            template(begun.template()).ifPresent(template -> byJourney.put(begun.journey(), template));
        } else if (event instanceof JourneyEvent.OccurrencesAdded added) {
            added.occurrences().forEach(one -> items.put(one.step(), one.item()));
        }
    }

    private Optional<JourneyTemplate> template(TemplateRef ref) {
        return templates.stream().filter(one -> one.ref().equals(ref)).findFirst();
    }

    String of(JourneyId journey) {
        return Optional.ofNullable(byJourney.get(journey))
                .map(JourneyTemplate::title)
                .orElse(journey.value());
    }

    String stage(JourneyId journey, String stage) {
        return Optional.ofNullable(byJourney.get(journey)).stream()
                .flatMap(template -> template.stages().stream())
                .filter(one -> one.id().equals(stage))
                .map(one -> one.title())
                .findFirst()
                .orElse(stage);
    }

    /** {@code Physical therapy 4}, or {@code Images (primary-care)}; with its journey where there are several. */
    String of(StepRef step) {
        return byJourney.size() > 1 ? of(step.journey()) + ", " + inJourney(step) : inJourney(step);
    }

    /** The names of journeys and steps; a step that is named without its journey is that of the first that has it. */
    Optional<Part> named(Part part, Reader reader) {
        if (part instanceof Part.Step step) {
            return Optional.of(Part.quote(of(step.step())));
        }
        if (part instanceof Part.AnyStep any) {
            return templates.stream()
                    .flatMap(template -> template.step(any.step()).stream())
                    .findFirst()
                    .map(step -> Part.quote(step.title()));
        }
        return part instanceof Part.Journey journey ? Optional.of(Part.quote(of(journey.journey()))) : Optional.empty();
    }

    private String inJourney(StepRef step) {
        Optional<String> item = items.getOrDefault(step, Optional.empty());
        if (item.isPresent()) {
            return title(step) + " (" + item.get() + ")";
        }
        boolean several = step.occurrence() > 1 || items.containsKey(new StepRef(step.journey(), step.step(), 2));
        return title(step) + (several ? " " + step.occurrence() : "");
    }

    private String title(StepRef step) {
        return template(step).map(StepTemplate::title).orElse(step.step().value());
    }

    Optional<StepTemplate> template(StepRef step) {
        StepId id = step.step();
        return Optional.ofNullable(byJourney.get(step.journey())).flatMap(template -> template.step(id));
    }
}
