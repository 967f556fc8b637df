package io.journeykit.codec.stored;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import io.journeykit.lifecycle.Counters;
import java.io.IOException;
import java.util.SortedMap;

/** Counters as an object: a number for each name. */
final class CountersForm implements Form<Counters> {

    private static final Form<SortedMap<String, Integer>> COUNTS =
            new CollectionForms.MapForm<>(name -> name, PlainForms.INT);

    @Override
    public Counters read(JsonParser in) throws IOException {
        return Counters.from(COUNTS.read(in));
    }

    @Override
    public void write(Counters counters, JsonGenerator out) throws IOException {
        COUNTS.write(counters.asMap(), out);
    }

    @Override
    public Counters absent() {
        return Counters.NONE;
    }
}
