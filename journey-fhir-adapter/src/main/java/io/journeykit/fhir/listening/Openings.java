package io.journeykit.fhir.listening;

import io.journeykit.fhir.adapters.Waitlist.Opening;
import java.util.List;
import org.hl7.fhir.r4.model.Slot;

/** Who is to be told that a slot has opened: {@code waitlist::opened}. */
@FunctionalInterface
public interface Openings {

    /** Nobody waits for slots. */
    Openings NONE = slot -> List.of();

    List<Opening> opened(Slot slot);
}
