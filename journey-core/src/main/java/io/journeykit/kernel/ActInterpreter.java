package io.journeykit.kernel;

import io.journeykit.agenda.Request;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.lifecycle.Act;
import io.journeykit.phrase.Name;
import io.journeykit.planning.Slot;
import io.journeykit.template.StepKind;
import io.journeykit.vocabulary.StepRef;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Turns the acts of a machine into what is asked of adapters, of the person and of the care team.
 *
 * @param before the step as it was before the move
 */
record ActInterpreter(LiveStep step, Step before, Stamp stamp) {

    /** Most moves have no acts. */
    static void perform(LiveStep step, Step before, List<Act> acts, Stamp stamp) {
        if (!acts.isEmpty()) {
            new ActInterpreter(step, before, stamp).perform(acts);
        }
    }

    private void perform(List<Act> acts) {
        for (int i = 0; i < acts.size(); i++) {
            perform(acts.get(i));
        }
    }

    private void perform(Act act) {
        switch (act.verb()) {
            case SEND_REFERRAL -> sendReferral();
            case REQUEST_CANCELLATION -> requestCancellation();
            case FIND_SLOTS -> step.journey().unsettled().bookings().set(step.index());
            case OFFER_OPTIONS -> Chains.offer(step, act.subject(), stamp);
            case OFFER_EARLIER -> EarlierSlots.offerEarlier(step, stamp);
            case HOLD_SLOT -> slot(step.entry()).ifPresent(slot -> take(slot, new Request.HoldSlot(service(), slot)));
            case BOOK_SLOT -> book();
            case RELEASE_SLOT -> release();
            case CANCEL_BOOKING -> slot(before).ifPresent(slot -> request(new Request.CancelBooking(service(), slot)));
            case WATCH_SLOTS -> EarlierSlots.watch(step, stamp);
            case TRANSFER_RECORDS -> transfer();
            case SEND_MESSAGE -> Contacts.tell(step, act.subject(), stamp);
            case ASK_PATIENT -> Contacts.ask(step, act.subject(), stamp);
            case ASK_ELSEWHERE -> Contacts.askElsewhere(step, act.subject(), stamp);
            case ASSIGN_WORK -> WorkItems.assign(step, act, stamp);
            case WITHDRAW_WORK -> WorkItems.withdraw(step, stamp);
            case PERFORM -> request(new Request.Perform(act.subject().orElseThrow(), parameters()));
            case BEGIN_JOURNEY -> JourneyStarts.child(step, stamp);
            case RAISE_INCIDENT -> raise(act);
            case COUNT -> {
                // Counted in the move itself.
            }
        }
    }

    private void raise(Act act) {
        act.subject()
                .ifPresentOrElse(
                        text -> step.incident("silence", new Name(Name.Kind.TEXT, text), stamp),
                        () -> step.incident("silence", stamp));
    }

    private void request(Request request) {
        step.request(Optional.empty(), request, stamp);
    }

    private void sendReferral() {
        StepKind.Referral referral = (StepKind.Referral) step.plan().kind();
        request(new Request.SendReferral(referral.service(), recipient(referral), referral.documents()));
    }

    private void requestCancellation() {
        if (step.plan().kind() instanceof StepKind.Referral referral) {
            request(new Request.RequestCancellation(referral.service(), recipient(referral)));
        } else if (step.plan().kind() instanceof StepKind.SubJourney) {
            JourneyStarts.cancelChild(step, stamp);
        }
    }

    /** An exchange books the slot that was offered, and keeps the old one until that is done. */
    private void book() {
        Optional<Slot> slot = step.dates().offer().or(() -> slot(step.entry()));
        slot.ifPresent(it -> take(it, new Request.BookSlot(service(), it)));
    }

    /** Asks for a slot, as long as there is time enough before it. */
    private void take(Slot slot, Request request) {
        boolean timed = step.plan().isBooking();
        step.request(timed ? Optional.of(Notice.last(step, slot)) : Optional.empty(), request, stamp);
    }

    private void release() {
        slot(before).ifPresent(slot -> request(new Request.ReleaseSlot(service(), slot)));
        VisitMessages.lost(step, stamp);
        step.emit(new StepEvent.VisitLost(step.ref(), stamp));
    }

    private void transfer() {
        StepKind kind = step.plan().kind();
        StepRef of = StepRef.of(step.journey().id(), kind.source().orElseThrow());
        request(new Request.TransferRecords(of, recipient(kind)));
    }

    private SortedMap<String, String> parameters() {
        SortedMap<String, String> parameters = new TreeMap<>();
        if (step.plan().kind() instanceof StepKind.Vendor vendor) {
            parameters.putAll(vendor.parameters());
        } else if (step.plan().kind() instanceof StepKind.Authorization authorization) {
            parameters.put("payer", authorization.payer());
            parameters.put("service", authorization.service());
        }
        step.item().ifPresent(item -> parameters.put("item", item));
        return parameters;
    }

    private String recipient(StepKind kind) {
        return kind.partner().or(step::item).orElseThrow();
    }

    private String service() {
        return step.plan().kind() instanceof StepKind.Booking booking
                ? booking.service()
                : step.id().value();
    }

    private static Optional<Slot> slot(Step step) {
        return step.dates().slot();
    }
}
