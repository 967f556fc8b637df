package io.journeykit.codec.stored;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.journeykit.agenda.Dates;
import io.journeykit.agenda.Phase;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepStatus;
import io.journeykit.agenda.StepTable;
import io.journeykit.planning.Slot;
import io.journeykit.vocabulary.Eternity;
import io.journeykit.vocabulary.JourneyId;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The steps of a journey as a list: first what they have in common, then each of them. */
final class StepTableForm implements Form<StepTable> {

    private final StepForm step;

    StepTableForm(Forms forms) {
        this.step = StepForm.of(forms);
    }

    /**
     * What the steps have in common.
     *
     * @param from the moment that all times are counted from
     * @param review when those are looked at that have only waited since then
     * @param slots how slots stand in the table: from that moment, in the zone that the first one is in
     * @param pending how all those stand that have only waited
     */
    record Header(JourneyId journey, Instant from, Instant review, SlotForm slots, StepStatus pending) {

        Header(JourneyId journey, Instant from, Instant review, SlotForm slots) {
            this(journey, from, review, slots, StepStatus.pending(from, review));
        }

        static Header of(StepTable table) {
            Instant from = Eternity.END;
            ZoneId zone = ZoneOffset.UTC;
            for (int i = table.size() - 1; i >= 0; i--) {
                Instant since = table.get(i).status().since();
                from = since.isBefore(from) ? since : from;
                zone = table.get(i).dates().slot().map(Slot::zone).orElse(zone);
            }
            JourneyId journey = table.get(0).ref().journey();
            from = from.truncatedTo(ChronoUnit.SECONDS);
            return new Header(journey, from, review(table, from), new SlotForm(from, zone));
        }

        static Header read(JsonParser in) throws IOException {
            PlainForms.require(in, JsonToken.START_ARRAY);
            JourneyId journey = JourneyId.of(in.nextTextValue());
            Instant from = Moments.parse(in.nextTextValue());
            in.nextToken();
            Instant review = RelativeInstant.read(in, from);
            ZoneId zone = SlotForm.ZONES.apply(in.nextTextValue());
            in.nextToken();
            PlainForms.require(in, JsonToken.END_ARRAY);
            return new Header(journey, from, review, new SlotForm(from, zone));
        }

        void write(JsonGenerator out) throws IOException {
            out.writeStartArray();
            out.writeString(journey.value());
            out.writeString(Moments.text(from));
            RelativeInstant.write(review, from, out);
            out.writeString(Objects.requireNonNull(slots.usual()).getId());
            out.writeEndArray();
        }

        private static Instant review(StepTable table, Instant from) {
            for (Step each : table) {
                boolean waits = each.phase() == Phase.PENDING
                        && each.status().since().equals(from)
                        && each.dates().equals(Dates.NONE);
                if (waits && each.status().deadline().isPresent()) {
                    return each.status().deadline().get();
                }
            }
            return from;
        }
    }

    @Override
    public StepTable read(JsonParser in) throws IOException {
        PlainForms.require(in, JsonToken.START_ARRAY);
        in.nextToken();
        Header header = Header.read(in);
        List<Step> steps = new ArrayList<>(24);
        while (in.nextToken() != JsonToken.END_ARRAY) {
            steps.add(step.read(in, header));
        }
        return StepTable.of(steps);
    }

    @Override
    public void write(StepTable table, JsonGenerator out) throws IOException {
        Header header = Header.of(table);
        out.writeStartArray();
        header.write(out);
        for (Step each : table) {
            if (!each.ref().journey().equals(header.journey())) {
                throw new IllegalArgumentException(
                        "Step '" + each.ref() + "' stands in the table of journey '" + header.journey() + "'.");
            }
            step.write(each, header, out);
        }
        out.writeEndArray();
    }

    @Override
    public StepTable absent() {
        return StepTable.EMPTY;
    }
}
