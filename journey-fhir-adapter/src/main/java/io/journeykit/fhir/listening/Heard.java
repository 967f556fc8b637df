package io.journeykit.fhir.listening;

import java.util.ArrayList;
import java.util.List;

/**
 * What came of something that was heard.
 *
 * @param told what agendas were told, in order; nothing of what had been told before
 * @param unheard what could not be told to anybody
 */
public record Heard(List<Addressed> told, List<Unheard> unheard) {

    public static final Heard NOTHING = new Heard(List.of(), List.of());

    public Heard {
        told = List.copyOf(told);
        unheard = List.copyOf(unheard);
    }

    static Heard told(List<Addressed> told) {
        return new Heard(told, List.of());
    }

    static Heard not(String what, Unheard.Reason why) {
        return new Heard(List.of(), List.of(new Unheard(what, why)));
    }

    static Heard not(Version version, Unheard.Reason why) {
        return not(version.toString(), why);
    }

    Heard and(Heard then) {
        if (isEmpty() || then.isEmpty()) {
            return isEmpty() ? then : this;
        }
        List<Addressed> all = new ArrayList<>(told);
        all.addAll(then.told);
        List<Unheard> not = new ArrayList<>(unheard);
        not.addAll(then.unheard);
        return new Heard(all, not);
    }

    public boolean isEmpty() {
        return told.isEmpty() && unheard.isEmpty();
    }

    @Override
    public String toString() {
        return told.size() + " told, " + unheard.size() + " unheard";
    }
}
