package io.journeykit.fhir.adapters;

import io.journeykit.agenda.Request.FindSlots.Visit;
import io.journeykit.planning.Slot;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Reply;
import io.journeykit.vocabulary.AgendaId;
import java.util.List;

/** A way in which a server lets appointments be found and taken. */
interface Scheduling {

    List<Slot> find(AgendaId person, Visit visit);

    Reply hold(String service, Slot slot, Delivery delivery);

    Reply book(String service, Slot slot, Delivery delivery);

    Reply release(Slot slot, Delivery delivery);

    Reply cancel(Slot slot, Delivery delivery);
}
