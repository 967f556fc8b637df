package io.journeykit.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import io.journeykit.agenda.Aside;
import io.journeykit.agenda.Dates;
import io.journeykit.agenda.Phase;
import io.journeykit.agenda.Standing;
import io.journeykit.agenda.Step;
import io.journeykit.lifecycle.Counters;
import io.journeykit.planning.Slot;
import io.journeykit.vocabulary.Owner;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** What is not the case with every step, while it is written: an object, if there is anything to say. */
final class StepRest {

    private final StepForm form;
    private final StepTableForm.Header header;
    private final Instant from;
    private final JsonGenerator out;
    private boolean any;

    StepRest(StepForm form, StepTableForm.Header header, JsonGenerator out) {
        this.form = form;
        this.header = header;
        this.from = header.from();
        this.out = out;
    }

    void write(Step step) throws IOException {
        if (step.ref().occurrence() != 1) {
            field("nr").writeNumber(step.ref().occurrence());
        }
        if (!step.item().isEmpty()) {
            field("item").writeString(step.item());
        }
        standing(step.standing());
        track(step);
        dates(step);
        if (!step.aside().equals(Aside.NONE)) {
            aside(step.aside());
        }
        if (any) {
            out.writeEndObject();
        }
    }

    private JsonGenerator field(String name) throws IOException {
        if (!any) {
            out.writeStartObject();
            any = true;
        }
        out.writeFieldName(name);
        return out;
    }

    private void standing(Standing standing) throws IOException {
        if (standing.outcome().isPresent() && !isOver(standing)) {
            field("outcome").writeString(Leaf.OUTCOMES.word(standing.outcome().get()));
        }
        if (standing.owner() != Owner.SYSTEM) {
            field("by").writeString(Leaf.OWNERS.word(standing.owner()));
        }
        if (standing.deadline().isPresent()) {
            Elapsed.write(standing.deadline().get(), from, field("until"));
        }
    }

    private void track(Step step) throws IOException {
        if (!step.track().counters().equals(Counters.NONE)) {
            StepForm.COUNTERS.write(step.track().counters(), field("counts"));
        }
        if (step.track().rung() != 0) {
            field("rung").writeNumber(step.track().rung());
        }
    }

    /** The start and the end of a visit are its slot's, the end of what is over is when it ended: not said again. */
    private void dates(Step step) throws IOException {
        Dates dates = step.dates();
        if (dates.due().isPresent()) {
            Elapsed.writeWindow(dates.due().get(), from, field("due"));
        }
        if (dates.slot().isPresent()) {
            header.slots().write(dates.slot().get(), field(isBooked(dates) ? "visit" : "slot"));
        }
        end(step);
        if (dates.offer().isPresent()) {
            header.slots().write(dates.offer().get(), field("offer"));
        }
    }

    static boolean isBooked(Dates dates) {
        return dates.slot().isPresent() && dates.start().equals(dates.slot().map(Slot::start));
    }

    private void end(Step step) throws IOException {
        Optional<Instant> end = step.dates().end();
        Optional<Instant> usual = isOver(step.standing())
                ? Optional.of(step.standing().since())
                : isBooked(step.dates()) ? step.dates().slot().map(Slot::end) : Optional.empty();
        if (end.equals(usual)) {
            return;
        }
        if (end.isPresent()) {
            Elapsed.write(end.get(), from, field("end"));
        } else {
            field("end").writeNull();
        }
    }

    static boolean isOver(Standing standing) {
        return standing.phase() == Phase.ENDED && standing.outcome().isPresent();
    }

    private void aside(Aside aside) throws IOException {
        if (aside.hold().isPresent()) {
            form.hold().write(aside.hold().get(), field("hold"));
        }
        if (aside.leader().isPresent()) {
            StepForm.REF.write(aside.leader().get(), field("leader"));
        }
        if (!aside.missing().isEmpty()) {
            form.missing().write(aside.missing(), field("missing"));
        }
        if (aside.reference().isPresent()) {
            field("known-as").writeString(aside.reference().get());
        }
    }
}
