package io.journeykit.codec.stored;

import com.fasterxml.jackson.core.JsonGenerator;
import io.journeykit.agenda.Dates;
import io.journeykit.agenda.Phase;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepExtras;
import io.journeykit.agenda.StepStatus;
import io.journeykit.codec.json.JsonScalars;
import io.journeykit.lifecycle.Counters;
import io.journeykit.planning.Slot;
import io.journeykit.vocabulary.Owner;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** What is not the case with every step, while it is written: an object, if there is anything to say. */
final class StepOptionals {

    private final StepForm form;
    private final StepTableForm.Header header;
    private final Instant from;
    private final JsonGenerator out;
    private boolean any;

    StepOptionals(StepForm form, StepTableForm.Header header, JsonGenerator out) {
        this.form = form;
        this.header = header;
        this.from = header.from();
        this.out = out;
    }

    void write(Step step) throws IOException {
        if (step.ref().occurrence() != 1) {
            field("nr").writeNumber(step.ref().occurrence());
        }
        if (step.item().isPresent()) {
            field("item").writeString(step.item().get());
        }
        status(step.status());
        history(step);
        dates(step);
        if (!step.extras().equals(StepExtras.NONE)) {
            extras(step.extras());
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

    private void status(StepStatus status) throws IOException {
        if (status.outcome().isPresent() && !isOver(status)) {
            field("outcome")
                    .writeString(JsonScalars.OUTCOMES.word(status.outcome().get()));
        }
        if (status.owner() != Owner.SYSTEM) {
            field("by").writeString(JsonScalars.OWNERS.word(status.owner()));
        }
        if (status.deadline().isPresent()) {
            RelativeInstant.write(status.deadline().get(), from, field("until"));
        }
    }

    private void history(Step step) throws IOException {
        if (!step.history().counters().equals(Counters.NONE)) {
            StepForm.COUNTERS.write(step.history().counters(), field("counts"));
        }
        if (step.history().rung() != 0) {
            field("rung").writeNumber(step.history().rung());
        }
        if (step.history().counted().isPresent()) {
            RelativeInstant.write(step.history().counted().get(), from, field("counted"));
        }
    }

    /** The start and the end of a visit are its slot's, the end of what is over is when it ended: not said again. */
    private void dates(Step step) throws IOException {
        Dates dates = step.dates();
        if (dates.due().isPresent()) {
            RelativeInstant.writeWindow(dates.due().get(), from, field("due"));
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
        Optional<Instant> usual = isOver(step.status())
                ? Optional.of(step.status().since())
                : isBooked(step.dates()) ? step.dates().slot().map(Slot::end) : Optional.empty();
        if (end.equals(usual)) {
            return;
        }
        if (end.isPresent()) {
            RelativeInstant.write(end.get(), from, field("end"));
        } else {
            field("end").writeNull();
        }
    }

    static boolean isOver(StepStatus status) {
        return status.phase() == Phase.ENDED && status.outcome().isPresent();
    }

    private void extras(StepExtras extras) throws IOException {
        if (extras.hold().isPresent()) {
            form.hold().write(extras.hold().get(), field("hold"));
        }
        if (extras.leader().isPresent()) {
            StepForm.REF.write(extras.leader().get(), field("leader"));
        }
        if (!extras.missing().isEmpty()) {
            form.missing().write(extras.missing(), field("missing"));
        }
        if (extras.reference().isPresent()) {
            field("as").writeString(extras.reference().get());
        }
        if (extras.bookedByOthers()) {
            field("others").writeBoolean(true);
        }
    }
}
