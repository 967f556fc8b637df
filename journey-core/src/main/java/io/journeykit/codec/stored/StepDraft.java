package io.journeykit.codec.stored;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.journeykit.agenda.Dates;
import io.journeykit.agenda.Hold;
import io.journeykit.agenda.Phase;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepExtras;
import io.journeykit.agenda.StepHistory;
import io.journeykit.agenda.StepStatus;
import io.journeykit.calendar.DueWindow;
import io.journeykit.codec.json.JsonScalars;
import io.journeykit.codec.json.ValueCache;
import io.journeykit.lifecycle.Counters;
import io.journeykit.planning.Slot;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A step while it is read; what is left out is as {@link StepForm} leaves it out. */
final class StepDraft {

    private static final ValueCache<StepId> STEPS = new ValueCache<>(StepId::of);

    private final StepForm form;
    private final StepTableForm.Header header;
    private final Instant from;

    private @Nullable StepId step;
    private int occurrence = 1;
    private Optional<String> item = Optional.empty();
    private Phase phase = Phase.PENDING;
    private Optional<Outcome> outcome = Optional.empty();
    private boolean over;
    private Path path = Path.NONE;
    private Owner owner = Owner.SYSTEM;
    private Instant since;
    private Optional<Instant> deadline = Optional.empty();
    private Optional<Instant> counted = Optional.empty();
    private Counters counters = Counters.NONE;
    private int rung;
    private Optional<DueWindow> due = Optional.empty();
    private Optional<Instant> start = Optional.empty();
    private @Nullable Optional<Instant> end;
    private Optional<Slot> slot = Optional.empty();
    private boolean booked;
    private Optional<Slot> offer = Optional.empty();
    private StepExtras extras = StepExtras.NONE;

    StepDraft(StepForm form, StepTableForm.Header header) {
        this.form = form;
        this.header = header;
        this.from = header.from();
        this.since = from;
    }

    /** Id, how it stands, since when, states and start; ends on what follows. */
    void head(JsonParser in) throws IOException {
        step = STEPS.apply(in.nextTextValue());
        if (in.nextToken() == JsonToken.VALUE_STRING && isWord(in.getText())) {
            stands(in.getText());
            in.nextToken();
        } else {
            stands(JsonScalars.OUTCOMES.word(Outcome.COMPLETED));
        }
        since = RelativeInstant.read(in, from);
        in.nextToken();
        path = Path.read(in);
        if (in.nextToken() != JsonToken.VALUE_NULL) {
            start = Optional.of(RelativeInstant.read(in, from));
        }
        in.nextToken();
    }

    private static boolean isWord(String text) {
        return StepForm.PHASES.find(text).isPresent()
                || JsonScalars.OUTCOMES.find(text).isPresent();
    }

    private void stands(String word) {
        Optional<Phase> open = StepForm.PHASES.find(word);
        over = open.isEmpty();
        phase = open.orElse(Phase.ENDED);
        outcome = over ? Optional.of(JsonScalars.OUTCOMES.find(word).orElseThrow()) : Optional.empty();
    }

    void rest(String name, JsonParser in) throws IOException {
        switch (name) {
            case "nr" -> occurrence = in.getIntValue();
            case "item" -> item = Optional.of(in.getText());
            case "by" -> owner = JsonScalars.OWNERS.find(in.getText()).orElseThrow();
            case "until" -> deadline = Optional.of(RelativeInstant.read(in, from));
            case "counts" -> counters = StepForm.COUNTERS.read(in);
            case "rung" -> rung = in.getIntValue();
            case "counted" -> counted = Optional.of(RelativeInstant.read(in, from));
            case "outcome" -> outcome = JsonScalars.OUTCOMES.find(in.getText());
            default -> readDates(name, in);
        }
    }

    private void readDates(String name, JsonParser in) throws IOException {
        switch (name) {
            case "due" -> due = Optional.of(RelativeInstant.readWindow(in, from));
            case "slot" -> slot = Optional.of(header.slots().read(in));
            case "visit" -> {
                slot = Optional.of(header.slots().read(in));
                booked = true;
            }
            case "end" ->
                end = in.currentToken() == JsonToken.VALUE_NULL
                        ? Optional.empty()
                        : Optional.of(RelativeInstant.read(in, from));
            case "offer" -> offer = Optional.of(header.slots().read(in));
            default -> readAside(name, in);
        }
    }

    private void readAside(String name, JsonParser in) throws IOException {
        switch (name) {
            case "hold" -> {
                Hold hold = form.hold().read(in);
                extras = extras.held(Optional.of(hold));
            }
            case "leader" -> extras = extras.led(Optional.of(StepForm.REF.read(in)));
            case "missing" -> {
                List<FactName> missing = form.missing().read(in);
                extras = extras.missing(missing);
            }
            case "as" -> extras = extras.known(in.getText());
            case "others" -> extras = extras.booked(in.getBooleanValue());
            default -> throw Malformed.at(in, "an unknown field of a step");
        }
    }

    Step step() {
        if (step == null) {
            throw new IllegalStateException("A step without its id.");
        }
        return new Step(
                new StepRef(header.journey(), step, occurrence),
                item,
                new StepStatus(phase, outcome, path.present(), owner, since, deadline),
                over ? history().shared() : history(),
                dates(),
                extras);
    }

    private StepHistory history() {
        return new StepHistory(path.reached(), counters, rung, counted);
    }

    /** The start and the end of a visit are its slot's; the end of what is over is when it ended. */
    private Dates dates() {
        if (booked) {
            start = slot.map(Slot::start);
        }
        if (end == null) {
            end = over ? Optional.of(since) : booked ? slot.map(Slot::end) : Optional.empty();
        }
        return new Dates(due, start, end, slot, offer);
    }

    /** A step that has waited since the beginning. */
    Step waiting(String id) {
        return StepForm.waiting(StepRef.of(header.journey(), STEPS.apply(id)), header);
    }
}
