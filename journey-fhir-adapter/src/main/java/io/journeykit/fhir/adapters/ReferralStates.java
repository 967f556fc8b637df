package io.journeykit.fhir.adapters;

import io.journeykit.lifecycle.StandardMachines;
import io.journeykit.lifecycle.State;
import io.journeykit.lifecycle.TaskStatus;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;

/** Where a referral stands, as status and business status of its Task say it. */
final class ReferralStates {

    /** BSeR's own system of business statuses. */
    static final String BSER = "http://hl7.org/fhir/us/bser/CodeSystem/TaskBusinessStatusCS";

    // The machine has 5.1 from 360X; BSeR has no code for it.
    private static final Set<String> NOT_IN_BSER = Set.of("5.1");

    private ReferralStates() {}

    /** An end by its status; else what the business status says; else what the status alone says. */
    static Optional<State> of(Task task) {
        Optional<State> byStatus = task.hasStatus() ? byStatus(task.getStatus()) : Optional.empty();
        if (byStatus.filter(State::isEnd).isPresent()) {
            return byStatus;
        }
        return codes(task.getBusinessStatus())
                .flatMap(code -> states().filter(state -> code(state).equals(code)))
                .findFirst()
                .or(() -> byStatus);
    }

    static void write(String name, Task task) {
        State state = StandardMachines.REFERRAL.state(name).orElseThrow();
        // Who is asked has not yet received: FHIR's word for that is requested.
        task.setStatus(
                name.equals("created")
                        ? Task.TaskStatus.REQUESTED
                        : Task.TaskStatus.fromCode(state.status().code()));
        state.businessStatus().ifPresent(words -> task.setBusinessStatus(business(state, words)));
    }

    private static CodeableConcept business(State state, String words) {
        CodeableConcept business = new CodeableConcept().setText(words);
        if (!NOT_IN_BSER.contains(code(state))) {
            business.addCoding(new Coding().setSystem(BSER).setCode(code(state)));
        }
        return business;
    }

    /** What the order itself is while the referral stands there. */
    static ServiceRequestStatus order(String name) {
        return switch (name) {
            case "draft" -> ServiceRequestStatus.DRAFT;
            case "declined", "cancelled" -> ServiceRequestStatus.REVOKED;
            case "completed" -> ServiceRequestStatus.COMPLETED;
            default -> ServiceRequestStatus.ACTIVE;
        };
    }

    private static Stream<String> codes(CodeableConcept business) {
        Stream<String> coded = business.getCoding().stream().map(Coding::getCode);
        Stream<String> told = Stream.ofNullable(business.getText());
        return Stream.concat(coded, told).filter(code -> code != null).map(code -> code.split(" ", 2)[0]);
    }

    private static Stream<State> states() {
        return StandardMachines.REFERRAL.states().stream()
                .filter(state -> state.businessStatus().isPresent());
    }

    private static String code(State state) {
        return state.businessStatus().orElseThrow().split(" ", 2)[0];
    }

    private static Optional<State> byStatus(Task.TaskStatus status) {
        return TaskStatus.ofCode(status.toCode()).map(ReferralStates::name).flatMap(StandardMachines.REFERRAL::state);
    }

    private static String name(TaskStatus status) {
        return switch (status) {
            case DRAFT -> "draft";
            case REQUESTED, RECEIVED, READY -> "created";
            case ACCEPTED -> "accepted";
            case IN_PROGRESS -> "in-progress";
            case REJECTED, FAILED -> "declined";
            case CANCELLED, ENTERED_IN_ERROR -> "cancelled";
            case COMPLETED -> "completed";
            case ON_HOLD -> "";
        };
    }
}
