package io.journeykit.fhir.listening;

import java.util.ArrayList;
import java.util.List;

/**
 * What came of something that was heard.
 *
 * @param told what agendas were told, in order; nothing of what had been told before
 * @param undelivered what could not be told to anybody
 */
public record DeliveryReport(List<AddressedInput> told, List<Undelivered> undelivered) {

    public static final DeliveryReport NOTHING = new DeliveryReport(List.of(), List.of());

    public DeliveryReport {
        told = List.copyOf(told);
        undelivered = List.copyOf(undelivered);
    }

    static DeliveryReport told(List<AddressedInput> told) {
        return new DeliveryReport(told, List.of());
    }

    static DeliveryReport not(String what, Undelivered.Reason why) {
        return new DeliveryReport(List.of(), List.of(new Undelivered(what, why)));
    }

    static DeliveryReport not(Version version, Undelivered.Reason why) {
        return not(version.toString(), why);
    }

    DeliveryReport and(DeliveryReport then) {
        if (isEmpty() || then.isEmpty()) {
            return isEmpty() ? then : this;
        }
        List<AddressedInput> all = new ArrayList<>(told);
        all.addAll(then.told);
        List<Undelivered> not = new ArrayList<>(undelivered);
        not.addAll(then.undelivered);
        return new DeliveryReport(all, not);
    }

    public boolean isEmpty() {
        return told.isEmpty() && undelivered.isEmpty();
    }

    @Override
    public String toString() {
        return told.size() + " told, " + undelivered.size() + " undelivered";
    }
}
