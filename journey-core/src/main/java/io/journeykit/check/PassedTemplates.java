package io.journeykit.check;

import io.journeykit.lifecycle.StepMachine;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.TextSyntax;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * The templates that nothing was wrong with, as long as somebody holds them: so what was checked when it was read is not
 * checked again where it is let in.
 */
final class PassedTemplates {

    private static final Map<JourneyTemplate, Basis> PASSED = Collections.synchronizedMap(new WeakHashMap<>());

    private PassedTemplates() {}

    /** What a template was checked with. */
    private record Basis(List<StepMachine> machines, TextSyntax texts) {}

    static boolean has(JourneyTemplate template, Collection<StepMachine> known, TextSyntax texts) {
        return new Basis(List.copyOf(known), texts).equals(PASSED.get(template));
    }

    static void add(JourneyTemplate template, Collection<StepMachine> known, TextSyntax texts) {
        PASSED.put(template, new Basis(List.copyOf(known), texts));
    }
}
