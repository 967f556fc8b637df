package io.journeykit.check;

import io.journeykit.condition.Condition;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.template.Exit;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepTemplate;
import java.util.ArrayList;
import java.util.List;

/** A condition of a template, and where it stands. */
record ConditionPlace(String where, Condition condition) {

    static List<ConditionPlace> inStep(String at, StepTemplate step) {
        List<ConditionPlace> places = new ArrayList<>();
        places.add(new ConditionPlace(at + ".when", step.when()));
        if (step.repeat() instanceof Repetition.Every every) {
            every.until().ifPresent(until -> places.add(new ConditionPlace(at + ".every.until", until)));
        }
        if (step.repeat() instanceof Repetition.Recurs recurs) {
            recurs.until().ifPresent(until -> places.add(new ConditionPlace(at + ".recurs.until", until)));
        }
        return places;
    }

    static List<ConditionPlace> inMachine(String at, StepMachine machine) {
        List<ConditionPlace> places = new ArrayList<>();
        for (int i = 0; i < machine.transitions().size(); i++) {
            places.add(new ConditionPlace(
                    at + ".transitions[" + i + "].when",
                    machine.transitions().get(i).guard().when()));
        }
        return places;
    }

    static List<ConditionPlace> inExits(List<Exit> exits) {
        List<ConditionPlace> places = new ArrayList<>();
        for (int i = 0; i < exits.size(); i++) {
            places.add(
                    new ConditionPlace("$.exits[" + i + "].when", exits.get(i).when()));
        }
        return places;
    }
}
