package io.journeykit.kernel;

import io.journeykit.lifecycle.compiled.CompiledMachine;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;

/**
 * A step of a template, ready to run.
 *
 * @param index its place in the template
 * @param machine with the step's own owners and ladders of silence
 * @param gates what its gates say, as parts of reasons
 * @param dependents the places of the steps to look at again when this one changes
 * @param chain the places of the bookings planned together with it, itself included; empty for other steps
 * @param pausedBy the places of the steps that pause it while they are active
 */
record CompiledStep(
        int index,
        StepTemplate template,
        CompiledMachine machine,
        GateParts gates,
        int[] dependents,
        int[] chain,
        int[] pausedBy) {

    StepKind kind() {
        return template.kind();
    }

    boolean isBooking() {
        return template.kind() instanceof StepKind.Booking;
    }

    StepKind.Booking booking() {
        return (StepKind.Booking) template.kind();
    }

    @Override
    public String toString() {
        return template.toString();
    }
}
