package io.journeykit.check;

import io.journeykit.lifecycle.StepMachine;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.TextSyntax;
import io.journeykit.vocabulary.Fault;
import io.journeykit.vocabulary.Refused;
import java.util.Collection;
import java.util.List;

/** What is wrong with a journey template: all of it, before any journey is begun. */
public final class TemplateCheck {

    private static final List<Rule> RULES = List.of(
            NameRules::check,
            DuplicateRules::check,
            ReferenceRules::check,
            KindRules::check,
            TogetherRules::check,
            MachineRules::check,
            SilenceRules::check,
            FactRules::check,
            OutcomeRules::check,
            ContradictionRules::check,
            TextRules::check,
            SpeechRules::check,
            RepetitionRules::check,
            ListenerRules::check,
            PauseRules::check,
            TimeRules::check,
            ClockRules::check,
            JoinRules::check,
            EndRules::check,
            GateCycles::check,
            TimingNetwork::check);

    /** What is nested deeper than can be looked at can be neither stored nor decided on. */
    private static final Fault NESTED = Fault.of(
            "nested-too-deep",
            "$",
            "conditions or gates are nested deeper than anything can be read",
            "write one level for all parts of one kind");

    private TemplateCheck() {}

    /**
     * The faults of a template; none if journeys may begin.
     *
     * @param known the machines there are besides the template's own: the standard ones and the vendor's
     */
    public static List<Fault> faults(JourneyTemplate template, Collection<StepMachine> known) {
        return faults(template, known, TextSyntax.PLAIN);
    }

    /**
     * The same where texts are written in a standard of the vendor's own.
     *
     * @param texts how they are written
     */
    public static List<Fault> faults(JourneyTemplate template, Collection<StepMachine> known, TextSyntax texts) {
        try {
            return looked(template, known, texts);
        } catch (StackOverflowError tooDeep) {
            return List.of(NESTED);
        }
    }

    private static List<Fault> looked(JourneyTemplate template, Collection<StepMachine> known, TextSyntax texts) {
        if (PassedTemplates.has(template, known, texts)) {
            return List.of();
        }
        List<Fault> faults = found(new Scope(template, known, texts));
        if (faults.isEmpty()) {
            PassedTemplates.add(template, known, texts);
        }
        return faults;
    }

    private static List<Fault> found(Scope scope) {
        Findings findings = new Findings();
        SizeRules.check(scope, findings);
        if (!SizeRules.isTooLarge(scope.template())) {
            RULES.forEach(rule -> rule.check(scope, findings));
        }
        return findings.faults();
    }

    /**
     * This template, if nothing is wrong with it.
     *
     * @throws Refused with every fault
     */
    public static JourneyTemplate checked(JourneyTemplate template, Collection<StepMachine> known) {
        List<Fault> faults = faults(template, known);
        if (!faults.isEmpty()) {
            throw new Refused("Template '" + template + "'", faults);
        }
        return template;
    }

    /**
     * What is proven of a template: that no silence goes unnoticed, how long each lasts at most, and what must follow
     * what.
     *
     * @throws Refused with every fault, since nothing is proven of a template with faults
     */
    public static TemplateReport report(JourneyTemplate template, Collection<StepMachine> known) {
        return TemplateReport.of(new Scope(checked(template, known), known));
    }
}
