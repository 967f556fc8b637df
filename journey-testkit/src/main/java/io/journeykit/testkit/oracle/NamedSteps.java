package io.journeykit.testkit.oracle;

import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.vocabulary.StepRef;

/** Which steps are named in what is said to the staff. */
final class NamedSteps {

    private NamedSteps() {}

    /** Whether it names this very step, not one that is called the same. */
    static boolean have(Part said, StepRef step) {
        if (said instanceof Phrase phrase) {
            return phrase.parts().values().stream().anyMatch(part -> have(part, step));
        }
        return said instanceof Part.Several several
                ? several.parts().stream().anyMatch(part -> have(part, step))
                : said instanceof Part.Step one && one.step().equals(step);
    }
}
