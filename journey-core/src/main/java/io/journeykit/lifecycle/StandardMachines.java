package io.journeykit.lifecycle;

import java.util.List;
import java.util.Optional;

/** The machines that are there, built with the public parts that a vendor's own machines are built with. */
public final class StandardMachines {

    public static final StepMachine REFERRAL = ReferralMachine.build();
    public static final StepMachine BOOKING = BookingMachine.build();
    public static final StepMachine TRANSFER = TransferMachine.build();
    public static final StepMachine MESSAGE = MessageMachine.build();
    public static final StepMachine QUESTIONNAIRE = QuestionnaireMachine.build();
    public static final StepMachine WORK_ITEM = WorkItemMachine.build();
    public static final StepMachine DECISION = DecisionMachine.build();
    public static final StepMachine CHOICE = ChoiceMachine.build();
    public static final StepMachine WAIT = WaitMachine.build();
    public static final StepMachine LISTENER = ListenerMachine.build();
    public static final StepMachine AUTHORIZATION = AuthorizationMachine.build();
    public static final StepMachine SUB_JOURNEY = SubJourneyMachine.build();

    private static final List<StepMachine> ALL = List.of(
            REFERRAL,
            BOOKING,
            TRANSFER,
            MESSAGE,
            QUESTIONNAIRE,
            WORK_ITEM,
            DECISION,
            CHOICE,
            WAIT,
            LISTENER,
            AUTHORIZATION,
            SUB_JOURNEY);

    private StandardMachines() {}

    /** Whether it is one of these, so that nothing is wrong with it. */
    public static boolean isOne(StepMachine machine) {
        for (StepMachine standard : ALL) {
            if (standard == machine) {
                return true;
            }
        }
        return false;
    }

    public static List<StepMachine> all() {
        return ALL;
    }

    public static Optional<StepMachine> named(String name) {
        return ALL.stream().filter(machine -> machine.name().equals(name)).findFirst();
    }
}
