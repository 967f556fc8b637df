package io.journeykit.check;

import io.journeykit.template.Cancels;
import io.journeykit.template.Deferred;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Point;
import io.journeykit.template.Stage;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.StepId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every step, stage and anchor that is named is there, and no step refers to itself. */
final class ReferenceRules {

    private final Scope scope;
    private final JourneyTemplate template;
    private final Findings findings;
    private final Set<String> stages = new LinkedHashSet<>();
    private final Set<String> anchors = new LinkedHashSet<>(List.of("begin"));

    private ReferenceRules(Scope scope, Findings findings) {
        this.scope = scope;
        this.template = scope.template();
        this.findings = findings;
        template.stages().stream().map(Stage::id).forEach(stages::add);
        anchors.addAll(template.anchors());
    }

    static void check(Scope scope, Findings findings) {
        ReferenceRules rules = new ReferenceRules(scope, findings);
        for (int i = 0; i < scope.steps().size(); i++) {
            StepTemplate step = scope.steps().get(i);
            rules.steps(Scope.at(i), step);
            rules.stages(Scope.at(i), step);
            rules.anchors(Scope.at(i), step);
        }
        rules.milestones();
        rules.deferredChoices();
    }

    private void steps(String at, StepTemplate step) {
        for (Reference reference : Reference.in(step)) {
            String where = at + reference.where();
            known(where, reference.step());
            if (reference.step().equals(step.id())) {
                findings.add(
                        "self-reference",
                        where,
                        "step '" + step.id() + "' refers to itself",
                        "name another step, or take it away");
            }
        }
    }

    private void stages(String at, StepTemplate step) {
        step.stage().ifPresent(stage -> stage(at + ".stage", stage));
        for (int i = 0; i < step.cancels().size(); i++) {
            targets(at + ".cancels[" + i + "].targets", step.cancels().get(i).targets());
        }
        targets(at + ".pauses", step.pauses());
    }

    private void targets(String where, List<Cancels.Target> targets) {
        for (int i = 0; i < targets.size(); i++) {
            if (targets.get(i) instanceof Cancels.Target.Stage named) {
                stage(where + "[" + i + "]", named.stage());
            }
        }
    }

    private void anchors(String at, StepTemplate step) {
        step.due().ifPresent(due -> anchor(at + ".due.from", due.from()));
        for (int i = 0; i < step.timings().size(); i++) {
            anchor(at + ".timings[" + i + "].point", step.timings().get(i).point());
        }
    }

    private void milestones() {
        for (int i = 0; i < template.stages().size(); i++) {
            Stage stage = template.stages().get(i);
            String where = "$.stages[" + i + "].milestone";
            stage.milestone().ifPresent(step -> milestone(where, stage, step));
        }
    }

    private void milestone(String where, Stage stage, StepId id) {
        known(where, id);
        boolean outside = scope.step(id)
                .filter(step -> !step.stage().equals(Optional.of(stage.id())))
                .isPresent();
        if (outside) {
            findings.add(
                    "milestone-outside-stage",
                    where,
                    "step '" + id + "' closes stage '" + stage.id() + "' and does not stand in it",
                    "put the step into the stage, or name one that is in it");
        }
    }

    private void deferredChoices() {
        List<Deferred> choices = template.deferredChoices();
        for (int i = 0; i < choices.size(); i++) {
            List<StepId> steps = choices.get(i).steps();
            for (int j = 0; j < steps.size(); j++) {
                known("$.deferred-choices[" + i + "].steps[" + j + "]", steps.get(j));
            }
        }
    }

    private void known(String where, StepId step) {
        if (scope.position(step) < 0) {
            findings.unknown("step", where, step.value(), scope.stepNames());
        }
    }

    private void stage(String where, String stage) {
        if (!stages.contains(stage)) {
            findings.unknown("stage", where, stage, stages);
        }
    }

    private void anchor(String where, Point point) {
        if (point instanceof Point.Anchor anchor && !anchors.contains(anchor.name())) {
            findings.unknown("anchor", where, anchor.name(), anchors);
        }
    }
}
