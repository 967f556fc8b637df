package io.journeykit.cli;

import io.journeykit.lifecycle.Act;
import io.journeykit.lifecycle.StandardMachines;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.lifecycle.Verb;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.words.Audience;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A text that a template may say, and who reads it. */
record PreviewedText(String key, Audience reader) {

    /** What its author wrote, in the order of the keys, then what the library says where the author wrote nothing. */
    static List<PreviewedText> all(JourneyTemplate template) {
        Set<String> work = ofTheTeam(template);
        Set<String> keys = new LinkedHashSet<>(template.texts().keySet());
        template.steps().forEach(step -> usual(template, step, keys));
        List<PreviewedText> all = new ArrayList<>();
        keys.forEach(
                key -> all.add(new PreviewedText(key, work.contains(key) ? Audience.CARE_TEAM : Audience.PATIENT)));
        return all;
    }

    String heading() {
        return key + ", to the " + (reader == Audience.PATIENT ? "patient" : "care team");
    }

    /** What goes on a list: the texts of work, and what ladders and machines give somebody to do. */
    private static Set<String> ofTheTeam(JourneyTemplate template) {
        Set<String> keys = new TreeSet<>();
        for (StepTemplate step : template.steps()) {
            if (step.kind() instanceof StepKind.Work work) {
                keys.add(work.text());
            }
            acts(template, step)
                    .filter(act -> act.verb() == Verb.ASSIGN_WORK || act.verb() == Verb.RAISE_INCIDENT)
                    .forEach(act -> act.subject().ifPresent(keys::add));
        }
        return keys;
    }

    private static Stream<Act> acts(JourneyTemplate template, StepTemplate step) {
        Stream<Act> ofLadders =
                step.silence().values().stream().flatMap(List::stream).flatMap(rung -> rung.acts().stream());
        Stream<Act> ofMachine = Stream.concat(template.machines().stream(), StandardMachines.all().stream())
                .filter(machine -> machine.name().equals(step.machine()))
                .limit(1)
                .map(StepMachine::acts)
                .flatMap(acts -> acts.stream());
        return Stream.concat(ofLadders, ofMachine);
    }

    /** A booking asks in words of the library unless its author wrote some. */
    private static void usual(JourneyTemplate template, StepTemplate step, Set<String> keys) {
        if (step.kind() instanceof StepKind.Booking booking && booking.ask()) {
            boolean isWritten = template.texts().containsKey("choose-" + step.id());
            keys.add(isWritten ? "choose-" + step.id() : "choose-appointment");
        }
    }
}
