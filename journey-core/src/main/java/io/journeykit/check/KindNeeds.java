package io.journeykit.check;

import io.journeykit.lifecycle.Act;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.lifecycle.StandardMachines;
import io.journeykit.lifecycle.State;
import io.journeykit.lifecycle.StateRole;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.lifecycle.Verb;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a kind of step needs of the machine that runs it: to hear what the kernel and its adapters tell it, and states that
 * the kernel recognises. Without them the step would wait, or be passed over, in silence.
 */
final class KindNeeds {

    private static final Act IN_VAIN = Act.of(Verb.RAISE_INCIDENT, Act.CHAIN_BROKEN);
    private static final List<Meaning> OF_WHAT_IS_HELD = List.of(Meaning.HELD, Meaning.ALL_HELD, Meaning.RELEASE);

    private final String where;
    private final StepTemplate step;
    private final StepMachine machine;
    private final Findings findings;

    private KindNeeds(String where, StepTemplate step, StepMachine machine, Findings findings) {
        this.where = where;
        this.step = step;
        this.machine = machine;
        this.findings = findings;
    }

    static void check(String where, StepTemplate step, StepMachine machine, Findings findings) {
        KindNeeds needs = new KindNeeds(where, step, machine, findings);
        needs.meanings();
        needs.verbs();
        needs.roles();
        needs.rolesOfActs();
        needs.incident();
    }

    private void meanings() {
        Set<Meaning> heard = heard();
        List<Meaning> needed = new ArrayList<>(meanings(step.kind()));
        if (step.kind() instanceof StepKind.Booking
                && machine.acts().stream().anyMatch(act -> act.verb() == Verb.HOLD_SLOT)) {
            needed.addAll(OF_WHAT_IS_HELD);
        }
        needed.stream().filter(meaning -> !heard.contains(meaning)).forEach(this::missing);
    }

    /** What only steps of another kind have the parts for. */
    private void verbs() {
        // A vendor's step names its machine itself; any other kind has the one that is made for it.
        boolean madeForIt = !(step.kind() instanceof StepKind.Vendor)
                && StandardMachines.isOne(machine)
                && machine.name().equals(step.kind().machine());
        if (madeForIt) {
            return;
        }
        machine.acts().stream()
                .map(Act::verb)
                .distinct()
                .filter(verb -> !verb.kinds().isEmpty()
                        && !verb.kinds().contains(step.kind().word()))
                .findFirst()
                .ifPresent(verb -> findings.add(
                        "unfit-machine",
                        where,
                        "machine '" + machine.name() + "' is to " + verb.phrase() + ", which a step of the kind '"
                                + step.kind().word() + "' cannot",
                        "choose a machine that is made for that kind, or that kind of step"));
    }

    private Set<Meaning> heard() {
        Set<Meaning> heard = EnumSet.noneOf(Meaning.class);
        machine.transitions().forEach(move -> machine.meaning(move.on()).ifPresent(heard::add));
        return heard;
    }

    private void missing(Meaning meaning) {
        findings.add(
                "missing-meaning",
                where,
                "'" + step.id() + "' must hear '" + meaning.word() + "', and machine '" + machine.name()
                        + "' hears nothing that means it",
                "say under its 'signals' which one means it, or add a transition");
    }

    private void roles() {
        roles(step.kind()).stream()
                .filter(role -> machine.states().stream().noneMatch(state -> state.plays(role)))
                .forEach(role -> findings.add(
                        "missing-role",
                        where,
                        "'" + step.id() + "' needs a state of the role '" + role.word() + "', and machine '"
                                + machine.name() + "' has none",
                        "give the role to the state that it means"));
    }

    private void rolesOfActs() {
        for (State state : machine.states()) {
            if (step.kind() instanceof StepKind.Referral && enters(state, Verb.REQUEST_CANCELLATION)) {
                require(state, state.plays(StateRole.CANCELLATION_REQUESTED), StateRole.CANCELLATION_REQUESTED);
            } else if (step.kind() instanceof StepKind.Booking && enters(state, Verb.OFFER_EARLIER)) {
                require(state, state.role().filter(StateRole::isOffer).isPresent(), StateRole.OFFERED_EARLIER);
            }
        }
    }

    private void require(State state, boolean played, StateRole role) {
        if (!played) {
            findings.add(
                    "missing-role",
                    where,
                    "state '" + state.name() + "' of machine '" + machine.name()
                            + "' does what only a state of the role '" + role.word() + "' does",
                    "give it the role");
        }
    }

    /** A visit that no longer fits is proposed anew until this incident says that it was in vain. */
    private void incident() {
        boolean proposes = step.kind() instanceof StepKind.Booking && heard().contains(Meaning.REPLAN);
        if (proposes && machine.acts().stream().noneMatch(IN_VAIN::equals)) {
            findings.add(
                    "missing-incident",
                    where,
                    "'" + step.id() + "' may be planned anew, and machine '" + machine.name()
                            + "' never raises the incident '" + Act.CHAIN_BROKEN + "'",
                    "raise it where nothing else fits, or she keeps what she has");
        }
    }

    private static boolean enters(State state, Verb verb) {
        return state.onEntry().stream().anyMatch(act -> act.verb() == verb);
    }

    private static List<Meaning> meanings(StepKind kind) {
        return switch (kind.word()) {
            case "referral" -> List.of(Meaning.ACCEPTED, Meaning.DECLINED);
            case "booking" ->
                List.of(Meaning.OPTIONS, Meaning.NO_OPTIONS, Meaning.CHOSEN, Meaning.BOOKED, Meaning.GONE);
            case "transfer" -> List.of(Meaning.ACKNOWLEDGED);
            case "message" -> List.of(Meaning.DELIVERED);
            case "questionnaire" -> List.of(Meaning.ANSWERED);
            case "work" -> List.of(Meaning.DONE);
            case "decision" -> List.of(Meaning.DECIDED);
            case "authorization" -> List.of(Meaning.APPROVED, Meaning.DENIED);
            case "wait" -> List.of(Meaning.HAPPENED);
            case "sub-journey" -> List.of(Meaning.ENDED, Meaning.FAILED);
            default -> List.of();
        };
    }

    private static List<StateRole> roles(StepKind kind) {
        if (kind instanceof StepKind.Referral) {
            return List.of(StateRole.ACCEPTED);
        }
        return kind instanceof StepKind.Booking ? List.of(StateRole.BOOKED) : List.of();
    }
}
