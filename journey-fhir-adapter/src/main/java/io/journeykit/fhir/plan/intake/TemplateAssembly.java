package io.journeykit.fhir.plan.intake;

import io.journeykit.fhir.plan.losses.Ledger;
import io.journeykit.fhir.plan.losses.Place;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.template.Declaration;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Stage;
import io.journeykit.template.StepKind;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.FactType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;

/** One template in the drawing: of a plan, or of a group in it that comes back as a whole. */
final class TemplateAssembly {

    private final ImportSession session;
    private final PlanDefinition plan;
    private final Header header;
    private final ActionIds ids;
    private final List<ActionNode> roots;
    /** The group that comes back, of which this is a template; it stands in another. */
    private final Optional<ActionNode> group;

    private final TemplateAssembly root;
    private final Optional<String> cycle;

    private final Map<String, StepDraft> steps = new LinkedHashMap<>();
    private final Map<String, Stage> stages = new LinkedHashMap<>();
    private final SortedMap<String, SortedMap<String, String>> texts = new TreeMap<>();
    private final Set<String> anchors = new LinkedHashSet<>();
    private final Map<FactName, Declaration> facts = new LinkedHashMap<>();
    private final Set<StepMachine> machines = new LinkedHashSet<>();
    private final List<TemplateAssembly> inner = new ArrayList<>();

    private TemplateAssembly(ImportSession session, PlanDefinition plan, Optional<TemplateAssembly> by) {
        this.session = session;
        this.plan = plan;
        this.header = Header.of(plan, session, by.flatMap(TemplateAssembly::cycle));
        this.roots = roots(plan, session.place(plan));
        this.ids = new ActionIds(session.ledger(), roots);
        this.group = Optional.empty();
        this.root = by.map(assembly -> assembly.root).orElse(this);
        this.cycle = by.flatMap(TemplateAssembly::cycle);
    }

    private TemplateAssembly(TemplateAssembly outer, ActionNode group, String id, String cycle) {
        this.session = outer.session;
        this.plan = outer.plan;
        this.header = outer.header.of(id, group);
        this.roots = group.children;
        this.ids = outer.ids;
        this.group = Optional.of(group);
        this.root = outer.root;
        this.cycle = Optional.of(cycle);
    }

    static TemplateAssembly ofPlan(ImportSession session, PlanDefinition plan) {
        return new TemplateAssembly(session, plan, Optional.empty());
    }

    /** A plan that a step of another template runs. */
    static TemplateAssembly inside(ImportSession session, PlanDefinition plan, TemplateAssembly by) {
        return new TemplateAssembly(session, plan, Optional.of(by));
    }

    private static List<ActionNode> roots(PlanDefinition plan, Place place) {
        List<ActionNode> roots = new ArrayList<>();
        List<PlanDefinitionActionComponent> actions = plan.getAction();
        for (int i = 0; i < actions.size(); i++) {
            roots.add(new ActionNode(actions.get(i), place.at("action", i), Optional.empty()));
        }
        return roots;
    }

    /** The templates, those of groups that come back before the one that they stand in. */
    List<JourneyTemplate.Builder> draw() {
        if (roots.isEmpty()) {
            ledger().refused(place(), "no-actions", "a plan with nothing to do", "say at least one action");
            return List.of();
        }
        Actions actions = new Actions(this);
        roots.forEach(node -> actions.draw(node, GroupContext.NOTHING));
        return finished();
    }

    /** A template of its own for a group that comes back every so often, as a step of another. */
    TemplateAssembly of(ActionNode repeated, StepDraft step, TemplateAssembly by, String every) {
        TemplateAssembly own = new TemplateAssembly(this, repeated, by.header.id() + "-" + step.id, every);
        by.inner.add(own);
        Actions actions = new Actions(own);
        new ActionSelection(own).inside(repeated, GroupContext.NOTHING, actions);
        return own;
    }

    private List<JourneyTemplate.Builder> finished() {
        new RelationTargets(this).relate();
        List<JourneyTemplate.Builder> all = new ArrayList<>();
        inner.forEach(assembly -> all.addAll(assembly.finished()));
        all.add(template());
        return all;
    }

    private JourneyTemplate.Builder template() {
        JourneyTemplate.Builder template = JourneyTemplate.named(header.id())
                .version(header.version())
                .title(header.title())
                .site(session.site())
                .anchors(anchors)
                .facts(facts.values())
                .stages(stages.values())
                .machines(machines)
                .texts(texts);
        steps.values().forEach(step -> template.addSteps(step.template()));
        return template;
    }

    /** A new step, by a name that is free. */
    StepDraft add(String name, Place from, StepKind kind, String title) {
        return put(new StepDraft(ids.unique(name), from, kind, title));
    }

    StepDraft put(StepDraft step) {
        steps.put(step.id, step);
        return step;
    }

    Optional<StepDraft> step(String id) {
        return Optional.ofNullable(steps.get(id));
    }

    List<StepDraft> steps() {
        return List.copyOf(steps.values());
    }

    List<ActionNode> nodes() {
        return roots.stream().flatMap(ActionNode::all).toList();
    }

    void stage(String id, String title) {
        stages.putIfAbsent(id, new Stage(id, title, Optional.empty()));
    }

    void text(String key, String words) {
        SortedMap<String, String> byLanguage = new TreeMap<>();
        byLanguage.put(header.language(), words);
        texts.put(key, byLanguage);
    }

    void anchor(String name) {
        anchors.add(name);
    }

    void fact(String name, FactType type) {
        facts.putIfAbsent(FactName.of(name), new Declaration(FactName.of(name), type, false));
    }

    void uses(StepMachine machine) {
        machines.add(machine);
    }

    Ledger ledger() {
        return session.ledger();
    }

    ImportSession session() {
        return session;
    }

    PlanDefinition plan() {
        return plan;
    }

    Header header() {
        return header;
    }

    ActionIds ids() {
        return ids;
    }

    TemplateAssembly root() {
        return root;
    }

    /** How often all of this comes back, where it does. */
    Optional<String> cycle() {
        return cycle;
    }

    Optional<ActionNode> group() {
        return group;
    }

    Place place() {
        return session.place(plan);
    }

    @Override
    public String toString() {
        return header.id();
    }
}
