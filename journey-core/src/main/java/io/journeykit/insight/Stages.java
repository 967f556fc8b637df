package io.journeykit.insight;

import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.template.Stage;
import io.journeykit.template.StepTemplate;
import java.util.Optional;

/** The stages that steps belong to. */
final class Stages {

    private Stages() {}

    /** A step's stage, to be said by its title. */
    static Optional<Part> of(StepInView subject) {
        return subject.plan().flatMap(StepTemplate::stage).map(Stages::named);
    }

    static Part title(Stage stage) {
        return named(stage.id());
    }

    private static Part named(String id) {
        return new Name(Name.Kind.STAGE, id);
    }
}
