package io.journeykit.fhir.listening;

import java.util.ArrayList;
import java.util.List;

/**
 * What came of something that was heard.
 *
 * @param told what agendas were told, in order; nothing of what had been told before
 * @param undelivered what could not be told to anybody
 */
public record Heard(List<Addressed> told, List<Undelivered> undelivered) {

    public static final Heard NOTHING = new Heard(List.of(), List.of());

    public Heard {
        told = List.copyOf(told);
        undelivered = List.copyOf(undelivered);
    }

    static Heard told(List<Addressed> told) {
        return new Heard(told, List.of());
    }

    static Heard not(String what, Undelivered.Reason why) {
        return new Heard(List.of(), List.of(new Undelivered(what, why)));
    }

    static Heard not(Version version, Undelivered.Reason why) {
        return not(version.toString(), why);
    }

    Heard and(Heard then) {
        if (isEmpty() || then.isEmpty()) {
            return isEmpty() ? then : this;
        }
        List<Addressed> all = new ArrayList<>(told);
        all.addAll(then.told);
        List<Undelivered> not = new ArrayList<>(undelivered);
        not.addAll(then.undelivered);
        return new Heard(all, not);
    }

    public boolean isEmpty() {
        return told.isEmpty() && undelivered.isEmpty();
    }

    @Override
    public String toString() {
        return told.size() + " told, " + undelivered.size() + " undelivered";
    }
}
