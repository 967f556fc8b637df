package io.journeykit.codec.stored;

import com.fasterxml.jackson.core.JsonGenerator;
import io.journeykit.agenda.FactTable;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepTable;
import io.journeykit.calendar.DueWindow;
import io.journeykit.codec.json.EnumWords;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.vocabulary.Fact;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is stored as a list, with names for those who read along. */
final class NamedParts {

    private NamedParts() {}

    static void window(DueWindow window, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("earliest", Moments.text(window.earliest()));
        out.writeStringField("target", Moments.text(window.target()));
        field("latest", window.latest().map(Moments::text), out);
        out.writeEndObject();
    }

    /** Where each step stands. */
    static void steps(StepTable steps, JsonGenerator out) throws IOException {
        out.writeStartArray();
        for (Step step : steps) {
            out.writeStartObject();
            out.writeStringField("step", step.ref().toString());
            out.writeStringField("phase", EnumWords.of(step.phase()));
            field("state", step.status().machineState(), out);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    static void facts(FactTable facts, Form<Fact> form, JsonGenerator out) throws IOException {
        out.writeStartArray();
        for (Fact newest : facts.all()) {
            for (Fact fact : facts.values(newest.name())) {
                form.write(fact, out);
            }
        }
        out.writeEndArray();
    }

    /** Words as a text, and all else as an object that says what it is. */
    static void part(Part part, JsonGenerator out) throws IOException {
        if (part instanceof Part.Quote quote) {
            out.writeString(quote.words());
        } else if (part instanceof Part.Several several) {
            all(several.parts(), out);
        } else {
            out.writeStartObject();
            fields(part, out);
            out.writeEndObject();
        }
    }

    private static void all(List<Part> parts, JsonGenerator out) throws IOException {
        out.writeStartArray();
        for (Part one : parts) {
            part(one, out);
        }
        out.writeEndArray();
    }

    private static void fields(Part part, JsonGenerator out) throws IOException {
        if (part instanceof Phrase phrase) {
            phrase(phrase, out);
        } else if (part instanceof Name name) {
            out.writeStringField(name.kind().word(), name.id());
        } else if (part instanceof Part.Moment moment) {
            out.writeStringField("moment", Moments.text(moment.at()));
            out.writeStringField("zone", moment.zone().getId());
        } else if (part instanceof Part.Visit visit) {
            visit(visit, out);
        } else if (part instanceof Part.FirstOf first) {
            out.writeFieldName("first-of");
            all(first.parts(), out);
        } else {
            PartForm.only(part, out);
        }
    }

    private static void phrase(Phrase phrase, JsonGenerator out) throws IOException {
        out.writeStringField("say", phrase.code());
        if (!phrase.parts().isEmpty()) {
            out.writeObjectFieldStart("with");
            for (Map.Entry<String, Part> part : phrase.parts().entrySet()) {
                out.writeFieldName(part.getKey());
                part(part.getValue(), out);
            }
            out.writeEndObject();
        }
    }

    private static void visit(Part.Visit visit, JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("visit");
        out.writeStringField("start", Moments.text(visit.start()));
        out.writeStringField("end", Moments.text(visit.end()));
        out.writeStringField("zone", visit.zone().getId());
        field("provider", visit.provider(), out);
        field("place", visit.place(), out);
        out.writeEndObject();
    }

    private static void field(String name, Optional<String> text, JsonGenerator out) throws IOException {
        if (text.isPresent()) {
            out.writeStringField(name, text.get());
        }
    }
}
