package io.journeykit.codec.stored;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.journeykit.agenda.Hold;
import io.journeykit.agenda.Phase;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepStatus;
import io.journeykit.codec.json.EnumWords;
import io.journeykit.codec.json.JsonScalars;
import io.journeykit.lifecycle.Counters;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepRef;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * One step, as short as it can be: {@code ["mri","active",3600,"finding booked",0,{"by":"partner"}]}: its id, how it
 * stands unless it is completed, since when, the states it has been in, its start, and what else there is. A step that has
 * waited since the beginning and has nothing more to say is its id alone.
 *
 * <p>Written by hand, since the steps are most of an agenda and each name that is left out counts twenty times. Times
 * are seconds from the moment that the table names. {@link StepDraft} reads it.
 */
record StepForm(Form<Hold> hold, Form<List<FactName>> missing) {

    static final Form<Counters> COUNTERS = new CountersForm();
    static final Form<StepRef> REF = new StepRefForm();
    static final EnumWords<Phase> PHASES = EnumWords.of(Phase.class, "phase");

    static StepForm of(Forms forms) {
        return new StepForm(forms.of(Hold.class), new CollectionForms.ListForm<>(forms.of(FactName.class)));
    }

    Step read(JsonParser in, StepTableForm.Header header) throws IOException {
        StepDraft draft = new StepDraft(this, header);
        if (in.currentToken() == JsonToken.VALUE_STRING) {
            return draft.waiting(in.getText());
        }
        PlainForms.require(in, JsonToken.START_ARRAY);
        draft.head(in);
        if (in.currentToken() == JsonToken.START_OBJECT) {
            for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
                in.nextToken();
                draft.rest(name, in);
            }
            in.nextToken();
        }
        PlainForms.require(in, JsonToken.END_ARRAY);
        return draft.step();
    }

    void write(Step step, StepTableForm.Header header, JsonGenerator out) throws IOException {
        if (hasOnlyWaited(step, header)) {
            out.writeString(step.id().value());
            return;
        }
        StepStatus status = step.status();
        out.writeStartArray();
        out.writeString(step.id().value());
        if (!isCompleted(status)) {
            out.writeString(
                    StepOptionals.isOver(status)
                            ? JsonScalars.OUTCOMES.word(status.outcome().get())
                            : PHASES.word(status.phase()));
        }
        RelativeInstant.write(status.since(), header.from(), out);
        new Path(step.state(), step.history().reached()).write(out);
        if (step.dates().start().isPresent() && !StepOptionals.isBooked(step.dates())) {
            RelativeInstant.write(step.dates().start().get(), header.from(), out);
        } else {
            out.writeNull();
        }
        new StepOptionals(this, header, out).write(step);
        out.writeEndArray();
    }

    /** As most steps come to be, so that it is not said; an odd time, which is a text too, is told from a word. */
    private static boolean isCompleted(StepStatus status) {
        return StepOptionals.isOver(status) && status.outcome().get() == Outcome.COMPLETED;
    }

    /** As each step did when the journey began. */
    private static boolean hasOnlyWaited(Step step, StepTableForm.Header header) {
        StepStatus status = step.status();
        return status.phase() == Phase.PENDING
                && status.since().equals(header.from())
                && step.ref().occurrence() == 1
                && step.equals(waiting(step.ref(), header));
    }

    /** The step that has only waited. */
    static Step waiting(StepRef ref, StepTableForm.Header header) {
        return Step.pending(ref, Optional.empty(), header.pending());
    }
}
