package io.journeykit.codec.stored;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.journeykit.agenda.FactTable;
import io.journeykit.vocabulary.Fact;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Value;
import java.io.IOException;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** A table of facts: for each name the value, when it was recorded, the source, and since when it holds if not then. */
record FactTableForm(Function<String, FactName> name, Form<Value> value) implements Form<FactTable> {

    @Override
    public FactTable read(JsonParser in) throws IOException {
        PlainForms.require(in, JsonToken.START_OBJECT);
        SortedMap<FactName, Fact> facts = new TreeMap<>();
        for (String key = in.nextFieldName(); key != null; key = in.nextFieldName()) {
            in.nextToken();
            Fact fact = fact(name.apply(key), in);
            facts.put(fact.name(), fact);
        }
        return new FactTable(facts);
    }

    private Fact fact(FactName known, JsonParser in) throws IOException {
        PlainForms.require(in, JsonToken.START_ARRAY);
        in.nextToken();
        Value said = value.read(in);
        Instant recorded = Moments.parse(in.nextTextValue());
        String source = in.nextTextValue();
        Instant effective = recorded;
        if (in.nextToken() == JsonToken.VALUE_STRING) {
            effective = Moments.parse(in.getText());
            in.nextToken();
        }
        PlainForms.require(in, JsonToken.END_ARRAY);
        return new Fact(known, said, effective, recorded, source);
    }

    @Override
    public void write(FactTable facts, JsonGenerator out) throws IOException {
        out.writeStartObject();
        for (Fact fact : facts.all()) {
            out.writeFieldName(fact.name().value());
            out.writeStartArray();
            value.write(fact.value(), out);
            out.writeString(Moments.text(fact.recorded()));
            out.writeString(fact.source());
            if (!fact.effective().equals(fact.recorded())) {
                out.writeString(Moments.text(fact.effective()));
            }
            out.writeEndArray();
        }
        out.writeEndObject();
    }

    @Override
    public FactTable absent() {
        return FactTable.NONE;
    }
}
