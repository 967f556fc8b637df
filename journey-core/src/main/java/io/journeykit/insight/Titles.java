package io.journeykit.insight;

import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Stage;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.StepId;
import java.util.Optional;

/** How journeys, stages and steps are called in a sentence. */
final class Titles {

    private Titles() {}

    /** {@code knee MRI}, {@code therapy 4}, or {@code images for primary-care}. */
    static String of(StepInView subject) {
        String item = subject.step().item();
        int occurrence = subject.step().ref().occurrence();
        String title = of(subject, subject.step().id());
        if (!item.isEmpty()) {
            boolean number = item.chars().allMatch(Character::isDigit);
            return title + (number ? " " : " for ") + item;
        }
        return title + (occurrence == 1 ? "" : " " + occurrence);
    }

    /** Any step of the subject's template. */
    static String of(StepInView subject, StepId step) {
        return subject.template()
                .flatMap(template -> template.step(step))
                .map(StepTemplate::title)
                .orElse(Phrases.spaced(step.value()));
    }

    static String ofJourney(StepInView subject) {
        return subject.template()
                .map(JourneyTemplate::title)
                .orElse(Phrases.spaced(subject.journey().template().id()));
    }

    static Optional<String> ofStage(StepInView subject) {
        return subject.plan()
                .flatMap(StepTemplate::stage)
                .map(id -> subject.template().stream()
                        .flatMap(template -> template.stages().stream())
                        .filter(stage -> stage.id().equals(id))
                        .map(Stage::title)
                        .findFirst()
                        .orElse(Phrases.spaced(id)));
    }
}
