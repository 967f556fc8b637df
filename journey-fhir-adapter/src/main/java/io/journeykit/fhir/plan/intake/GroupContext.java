package io.journeykit.fhir.plan.intake;

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
 * @param schedule when all of the group happens, where the action says nothing itself
 */
record GroupContext(
        List<String> titles,
        Optional<String> stage,
        List<Condition> when,
        List<StepDraft> first,
        Optional<ActionTiming.Schedule> schedule) {

    static final GroupContext NOTHING =
            new GroupContext(List.of(), Optional.empty(), List.of(), List.of(), Optional.empty());

    GroupContext in(String group, List<String> more) {
        List<String> all = new ArrayList<>(titles);
        all.addAll(more);
        return new GroupContext(all, Optional.of(group), when, first, schedule);
    }

    GroupContext when(List<Condition> conditions, List<StepDraft> forerunners) {
        List<Condition> all = new ArrayList<>(when);
        all.addAll(conditions);
        List<StepDraft> ahead = new ArrayList<>(first);
        ahead.addAll(forerunners);
        return new GroupContext(titles, stage, all, ahead, schedule);
    }

    GroupContext schedule(ActionTiming.Schedule own) {
        return new GroupContext(titles, stage, when, first, Optional.of(own));
    }
}
