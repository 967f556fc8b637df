package io.journeykit.cli;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Journey;
import io.journeykit.template.StepTemplate;
import io.journeykit.testkit.world.World;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.vocabulary.text.Suggestion;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A step as somebody names it: {@code knee-pain-1/mri}, or {@code knee-pain-1/therapy#2} for a later occurrence. The end of
 * a journey's id may be left out as long as one journey is meant.
 */
record StepArgument(String text) {

    private static final Pattern FORM = Pattern.compile("(.+)/([^/#]+)(?:#([1-9]\\d{0,5}))?");

    /** @throws IllegalArgumentException where no step is meant that the journeys could ever have; it says what was meant */
    StepRef in(Agenda agenda, World world) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' names no step; write JOURNEY/STEP or JOURNEY/STEP#2, where" + " the journeys are "
                            + String.join(", ", names(agenda)) + ".");
        }
        Journey journey = journey(form.group(1), agenda);
        int occurrence = form.group(3) == null ? 1 : Integer.parseInt(form.group(3));
        return new StepRef(journey.id(), step(form.group(2), journey, world), occurrence);
    }

    private static Journey journey(String name, Agenda agenda) {
        List<Journey> meant = agenda.journeys().stream()
                .filter(journey -> journey.id().value().equals(name)
                        || journey.id().value().startsWith(name + "-"))
                .toList();
        if (meant.size() > 1) {
            throw new IllegalArgumentException("'" + name + "' may be any of several journeys; choose one of "
                    + String.join(", ", names(agenda)) + ".");
        }
        return meant.stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no journey '" + name + "'; " + Suggestion.didYouMean(name, names(agenda))));
    }

    private static StepId step(String name, Journey journey, World world) {
        List<String> known = world.templates().stream()
                .filter(template -> template.ref().equals(journey.template()))
                .flatMap(template -> template.steps().stream())
                .map(StepTemplate::id)
                .map(StepId::value)
                .toList();
        if (!known.contains(name)) {
            throw new IllegalArgumentException("Journey '" + shortened(journey.id()) + "' has no step '" + name + "'; "
                    + Suggestion.didYouMean(name, known));
        }
        return StepId.of(name);
    }

    private static List<String> names(Agenda agenda) {
        return agenda.journeys().stream()
                .map(journey -> shortened(journey.id()))
                .toList();
    }

    /** Without what only tells it from journeys of other people: {@code knee-pain-1}. */
    private static String shortened(JourneyId id) {
        int last = id.value().lastIndexOf('-');
        return last < 0 ? id.value() : id.value().substring(0, last);
    }
}
