package io.journeykit.spi;

import io.journeykit.agenda.Request;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Which port takes which request, and by which of its methods. */
final class Routes {

    private static final Map<Class<? extends Request>, Route<?, ?>> BY_REQUEST = table(List.of(
            new Route<>(Request.FindSlots.class, Port.APPOINTMENTS, Appointments.class, Appointments::findSlots),
            new Route<>(Request.HoldSlot.class, Port.APPOINTMENTS, Appointments.class, Appointments::holdSlot),
            new Route<>(Request.BookSlot.class, Port.APPOINTMENTS, Appointments.class, Appointments::bookSlot),
            new Route<>(Request.ReleaseSlot.class, Port.APPOINTMENTS, Appointments.class, Appointments::releaseSlot),
            new Route<>(
                    Request.CancelBooking.class, Port.APPOINTMENTS, Appointments.class, Appointments::cancelBooking),
            new Route<>(Request.SendMessage.class, Port.MESSAGING, Messaging.class, Messaging::sendMessage),
            new Route<>(Request.AskPatient.class, Port.MESSAGING, Messaging.class, Messaging::askPatient),
            new Route<>(Request.SendReferral.class, Port.REFERRALS, Referrals.class, Referrals::sendReferral),
            new Route<>(
                    Request.RequestCancellation.class, Port.REFERRALS, Referrals.class, Referrals::requestCancellation),
            new Route<>(Request.TransferRecords.class, Port.RECORDS, Records.class, Records::transferRecords),
            new Route<>(Request.AssignWork.class, Port.WORKLIST, Worklist.class, Worklist::assignWork),
            new Route<>(Request.WithdrawWork.class, Port.WORKLIST, Worklist.class, Worklist::withdrawWork),
            new Route<>(Request.Perform.class, Port.PERFORMER, Performer.class, Performer::perform)));

    private Routes() {}

    /** One line of the table. */
    record Route<R extends Request, A extends Adapter>(
            Class<R> request, Port port, Class<A> adapter, Handing<R, A> handing) {

        Reply hand(Adapter to, Request what, Delivery delivery) {
            return handing.hand(adapter.cast(to), request.cast(what), delivery);
        }
    }

    interface Handing<R, A> {
        Reply hand(A adapter, R request, Delivery delivery);
    }

    static Route<?, ?> of(Request request) {
        return Objects.requireNonNull(BY_REQUEST.get(request.getClass()));
    }

    static Route<?, ?> byVerb(String verb) {
        return Optional.ofNullable(Request.kinds().get(verb))
                .map(BY_REQUEST::get)
                .orElseThrow(() -> new IllegalArgumentException(
                        "No request has the verb '" + verb + "'; those of Request.kinds() are known."));
    }

    static Set<Class<? extends Request>> known() {
        return BY_REQUEST.keySet();
    }

    private static Map<Class<? extends Request>, Route<?, ?>> table(List<Route<?, ?>> routes) {
        Map<Class<? extends Request>, Route<?, ?>> table = new HashMap<>();
        routes.forEach(route -> table.put(route.request(), route));
        return table;
    }
}
