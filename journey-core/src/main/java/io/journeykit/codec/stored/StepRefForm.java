package io.journeykit.codec.stored;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import java.io.IOException;

/** {@code knee-pain-1/mri#2}; as a list where a name holds one of the marks itself. */
final class StepRefForm implements Form<StepRef> {

    @Override
    public StepRef read(JsonParser in) throws IOException {
        if (in.currentToken() == JsonToken.START_ARRAY) {
            StepRef ref =
                    new StepRef(JourneyId.of(in.nextTextValue()), StepId.of(in.nextTextValue()), in.nextIntValue(1));
            in.nextToken();
            PlainForms.require(in, JsonToken.END_ARRAY);
            return ref;
        }
        String text = in.getText();
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw Malformed.at(in, "a step without its journey");
        }
        int hash = text.indexOf('#', slash);
        String step = hash < 0 ? text.substring(slash + 1) : text.substring(slash + 1, hash);
        int occurrence = hash < 0 ? 1 : Integer.parseInt(text.substring(hash + 1));
        return new StepRef(JourneyId.of(text.substring(0, slash)), StepId.of(step), occurrence);
    }

    @Override
    public void write(StepRef ref, JsonGenerator out) throws IOException {
        String text = ref.toString();
        if (text.indexOf('%') < 0) {
            out.writeString(text);
            return;
        }
        out.writeStartArray();
        out.writeString(ref.journey().value());
        out.writeString(ref.step().value());
        out.writeNumber(ref.occurrence());
        out.writeEndArray();
    }
}
