package io.journeykit.kernel;

import static java.util.Objects.requireNonNull;

import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.days.WorkCalendar;
import io.journeykit.calendar.days.WorkCalendars;
import io.journeykit.calendar.recurrence.RecurrenceLanguage;
import io.journeykit.calendar.recurrence.RecurrenceLanguages;
import io.journeykit.condition.ConditionLanguage;
import io.journeykit.condition.ConditionLanguages;
import io.journeykit.lifecycle.StandardMachines;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.planning.TravelTime;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.TemplateRef;
import io.journeykit.template.TextSyntax;
import io.journeykit.vocabulary.Fault;
import io.journeykit.vocabulary.Refused;
import io.journeykit.vocabulary.StepId;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a decision reads besides the agenda: compiled templates and machines, work calendars, condition languages, ways.
 * Immutable; superseded versions of a template stay in it as long as journeys run on them.
 */
public final class Definitions {

    private final Map<TemplateRef, Optional<CompiledTemplate>> templates;
    private final Map<String, WorkCalendar> calendars;
    private final ConditionLanguages languages;
    private final RepetitionRules repetitionRules;
    private final TravelTime travel;
    private final boolean asksOthers;

    private Definitions(
            Builder built, Map<TemplateRef, Optional<CompiledTemplate>> templates, RepetitionRules repetitionRules) {
        this.repetitionRules = repetitionRules;
        this.templates = templates;
        this.calendars = Map.copyOf(built.calendars);
        this.languages = built.languages;
        this.travel = built.travel;
        this.asksOthers = built.asksOthers;
    }

    public static Builder with() {
        return new Builder();
    }

    public Optional<JourneyTemplate> template(TemplateRef ref) {
        return compiled(ref).map(CompiledTemplate::template);
    }

    /** Whether a template is there with this very content. */
    public boolean has(TemplateRef ref, String hash) {
        return compiled(ref).filter(template -> template.hash().equals(hash)).isPresent();
    }

    /** The days of the place where journeys of this template happen. */
    public Optional<Almanac> site(TemplateRef ref) {
        return compiled(ref).map(CompiledTemplate::site);
    }

    /** The machine that runs a step of a template, with the step's own owner and ladders of silence. */
    public Optional<StepMachine> machine(TemplateRef ref, StepId step) {
        return compiled(ref, step).map(plan -> plan.machine().machine());
    }

    /** The bookings that are planned together with a step, itself included; empty where there are none. */
    public List<StepId> plannedTogether(TemplateRef ref, StepId step) {
        return compiled(ref).stream()
                .flatMap(template -> template.step(step).stream()
                        .flatMapToInt(plan -> Arrays.stream(plan.chain()))
                        .mapToObj(place -> template.step(place).template().id()))
                .toList();
    }

    private Optional<CompiledStep> compiled(TemplateRef ref, StepId step) {
        return compiled(ref).flatMap(template -> template.step(step));
    }

    Optional<CompiledTemplate> compiled(TemplateRef ref) {
        return templates.getOrDefault(ref, Optional.empty());
    }

    Almanac almanac(ZoneId zone, String calendar) {
        return Almanac.of(zone, calendars.getOrDefault(calendar, WorkCalendars.MONDAY_TO_FRIDAY));
    }

    /** The languages that conditions of templates may be written in. */
    public ConditionLanguages languages() {
        return languages;
    }

    RepetitionRules repetitionRules() {
        return repetitionRules;
    }

    /** Whether a decision may ask code that is not the library's: a calendar, a language, ways or a standard of texts. */
    public boolean asksOthers() {
        return asksOthers;
    }

    /** How long the ways between the places of visits take. */
    public TravelTime travel() {
        return travel;
    }

    @Override
    public String toString() {
        return templates.size() + " templates";
    }

    /** Collects definitions; {@link #build} says all that does not fit together. */
    public static final class Builder {

        private final Map<TemplateRef, Sourced> templates = new LinkedHashMap<>();
        private final Map<String, WorkCalendar> calendars = new TreeMap<>();
        private final Map<String, StepMachine> machines = new TreeMap<>();
        private ConditionLanguages languages = ConditionLanguages.NONE;
        private RecurrenceLanguages rules = RecurrenceLanguages.NONE;
        private TravelTime travel = TravelTime.NONE;
        private TextSyntax texts = TextSyntax.PLAIN;
        private boolean asksOthers;

        private record Sourced(JourneyTemplate template, String hash) {}

        private Builder() {
            calendars.put("monday-to-friday", WorkCalendars.MONDAY_TO_FRIDAY);
            calendars.put("every-day", WorkCalendars.EVERY_DAY);
            StandardMachines.all().forEach(machine -> machines.put(machine.name(), machine));
        }

        /**
         * Adds a template that has passed the check.
         *
         * @param hash of its whole content
         * @throws IllegalArgumentException where the same version was given with other content
         */
        public Builder template(JourneyTemplate template, String hash) {
            Sourced former = templates.putIfAbsent(template.ref(), new Sourced(template, hash));
            if (former != null && !former.template().equals(template)) {
                throw new IllegalArgumentException("Template '" + template.ref()
                        + "' is given twice with different content; give the changed one a new version.");
            }
            return this;
        }

        /** One with all that this one has so far, which goes on by itself. */
        public Builder copy() {
            Builder copy = new Builder();
            copy.templates.putAll(templates);
            copy.calendars.putAll(calendars);
            copy.machines.putAll(machines);
            copy.languages = languages;
            copy.rules = rules;
            copy.travel = travel;
            copy.texts = texts;
            copy.asksOthers = asksOthers;
            return copy;
        }

        /** Names a work calendar for the sites of templates. */
        public Builder calendar(String name, WorkCalendar calendar) {
            calendars.put(name, calendar);
            asksOthers = true;
            return this;
        }

        /** Adds a vendor's own machine, for the steps of all templates. */
        public Builder machine(StepMachine machine) {
            machines.put(machine.name(), machine.checked());
            return this;
        }

        /** Says how long the ways between the places of visits take; it must always give the same answer. */
        public Builder travel(TravelTime ways) {
            travel = ways;
            asksOthers = true;
            return this;
        }

        public Builder language(ConditionLanguage language) {
            languages = languages.plus(language);
            asksOthers = true;
            return this;
        }

        /** Adds a language that rules of repetition may be written in. */
        public Builder language(RecurrenceLanguage language) {
            rules = rules.plus(language);
            asksOthers = true;
            return this;
        }

        /** Says how the texts of templates are written; usual: {@link TextSyntax#PLAIN}. */
        public Builder texts(TextSyntax syntax) {
            texts = syntax;
            asksOthers = true;
            return this;
        }

        /** @throws Refused with every fault, when a template needs what nobody gave, or its rule cannot be read */
        public Definitions build() {
            RepetitionRules repetitionRules = new RepetitionRules();
            List<Fault> faults = new ArrayList<>();
            for (Sourced sourced : templates.values()) {
                repetitionRules.read(sourced.template(), rules, faults);
                DefinitionGaps.of(sourced.template(), machinesOf(sourced.template()), calendars, faults);
            }
            if (!faults.isEmpty()) {
                throw new Refused("A set of definitions", faults);
            }
            Map<TemplateRef, Optional<CompiledTemplate>> compiled = new HashMap<>();
            templates.forEach((ref, sourced) -> compiled.put(ref, Optional.of(compile(sourced))));
            return new Definitions(this, Map.copyOf(compiled), repetitionRules);
        }

        private CompiledTemplate compile(Sourced sourced) {
            JourneyTemplate template = sourced.template();
            Almanac site = template.site()
                    .dates()
                    .in(Almanac.of(
                            template.site().zone(),
                            requireNonNull(calendars.get(template.site().calendar()))));
            return new TemplateCompiler(template, languages, texts).compile(sourced.hash(), site, machinesOf(template));
        }

        private Map<String, StepMachine> machinesOf(JourneyTemplate template) {
            Map<String, StepMachine> all = new HashMap<>(machines);
            template.machines().forEach(machine -> all.put(machine.name(), machine));
            return all;
        }
    }
}
