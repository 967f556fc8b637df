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
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** A table of facts: for each name the value, when it was recorded, the source, and since when it holds if not then; the earlier values that are kept come last. */
record FactTableForm(Function<String, FactName> name, Form<Value> value) implements Form<FactTable> {

    @Override
    public FactTable read(JsonParser in) throws IOException {
        PlainForms.require(in, JsonToken.START_OBJECT);
        SortedMap<FactName, Fact> facts = new TreeMap<>();
        SortedMap<FactName, List<Fact>> earlier = new TreeMap<>();
        for (String key = in.nextFieldName(); key != null; key = in.nextFieldName()) {
            in.nextToken();
            Fact fact = fact(name.apply(key), in);
            facts.put(fact.name(), fact);
            if (in.currentToken() == JsonToken.START_ARRAY) {
                earlier.put(fact.name(), earlier(fact.name(), in));
            }
            PlainForms.require(in, JsonToken.END_ARRAY);
        }
        return new FactTable(facts, earlier);
    }

    private List<Fact> earlier(FactName known, JsonParser in) throws IOException {
        List<Fact> facts = new ArrayList<>();
        while (in.nextToken() == JsonToken.START_ARRAY) {
            facts.add(fact(known, in));
            PlainForms.require(in, JsonToken.END_ARRAY);
        }
        PlainForms.require(in, JsonToken.END_ARRAY);
        in.nextToken();
        return List.copyOf(facts);
    }

    /** One up to what may come after it. */
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
        return new Fact(known, said, effective, recorded, source);
    }

    @Override
    public void write(FactTable facts, JsonGenerator out) throws IOException {
        out.writeStartObject();
        for (Fact fact : facts.all()) {
            out.writeFieldName(fact.name().value());
            out.writeStartArray();
            fields(fact, out);
            if (facts.earlier().containsKey(fact.name())) {
                earlier(facts.earlier().get(fact.name()), out);
            }
            out.writeEndArray();
        }
        out.writeEndObject();
    }

    private void earlier(List<Fact> facts, JsonGenerator out) throws IOException {
        out.writeStartArray();
        for (Fact fact : facts) {
            out.writeStartArray();
            fields(fact, out);
            out.writeEndArray();
        }
        out.writeEndArray();
    }

    private void fields(Fact fact, JsonGenerator out) throws IOException {
        value.write(fact.value(), out);
        out.writeString(Moments.text(fact.recorded()));
        out.writeString(fact.source());
        if (!fact.effective().equals(fact.recorded())) {
            out.writeString(Moments.text(fact.effective()));
        }
    }

    @Override
    public FactTable absent() {
        return FactTable.NONE;
    }
}
