package io.journeykit.insight;

import io.journeykit.phrase.Part;
import io.journeykit.template.Stage;
import io.journeykit.template.StepTemplate;
import java.util.Optional;

/** The stages that steps belong to. */
final class Stages {

    private Stages() {}

    /** The title of a step's stage. */
    static Optional<Part> of(StepInView subject) {
        Optional<String> id = subject.plan().flatMap(StepTemplate::stage);
        return subject.template().stream()
                .flatMap(template -> template.stages().stream())
                .filter(stage -> id.equals(Optional.of(stage.id())))
                .map(Stages::title)
                .findFirst();
    }

    static Part title(Stage stage) {
        return Part.quote(stage.title());
    }
}
