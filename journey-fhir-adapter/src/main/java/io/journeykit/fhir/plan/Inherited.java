package io.journeykit.fhir.plan;

import io.journeykit.condition.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an action has from the groups around it.
 *
 * @param titles of the groups, the outermost first
 * @param stage the group that its steps are a stage of
 * @param when what must hold for all of the group
 * @param first steps that come before all of the group, such as a choice
 * @param dated when all of the group happens, where the action says nothing itself
 */
record Inherited(
        List<String> titles,
        Optional<String> stage,
        List<Condition> when,
        List<StepDraft> first,
        Optional<Dating.Dated> dated) {

    static final Inherited NOTHING = new Inherited(List.of(), Optional.empty(), List.of(), List.of(), Optional.empty());

    Inherited in(String group, List<String> more) {
        List<String> all = new ArrayList<>(titles);
        all.addAll(more);
        return new Inherited(all, Optional.of(group), when, first, dated);
    }

    Inherited when(List<Condition> conditions, List<StepDraft> forerunners) {
        List<Condition> all = new ArrayList<>(when);
        all.addAll(conditions);
        List<StepDraft> ahead = new ArrayList<>(first);
        ahead.addAll(forerunners);
        return new Inherited(titles, stage, all, ahead, dated);
    }

    Inherited dated(Dating.Dated own) {
        return new Inherited(titles, stage, when, first, Optional.of(own));
    }
}
