package io.journeykit.check;

import io.journeykit.lifecycle.StepMachine;
import io.journeykit.template.JourneyTemplate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * The templates that nothing was wrong with, and the machines there were, as long as somebody holds them: so what was checked
 * when it was read is not checked again where it is let in.
 */
final class PassedTemplates {

    private static final Map<JourneyTemplate, List<StepMachine>> PASSED =
            Collections.synchronizedMap(new WeakHashMap<>());

    private PassedTemplates() {}

    static boolean has(JourneyTemplate template, Collection<StepMachine> known) {
        return List.copyOf(known).equals(PASSED.get(template));
    }

    static void add(JourneyTemplate template, Collection<StepMachine> known) {
        PASSED.put(template, List.copyOf(known));
    }
}
