package io.journeykit.codec.stored;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import io.journeykit.agenda.Providers;
import java.io.IOException;
import java.util.List;

/** Those that may be asked as a list, which is empty where nobody may; left out where anybody may. */
final class ProvidersForm implements Form<Providers> {

    private static final Form<List<String>> NAMED = new CollectionForms.ListForm<>(PlainForms.TEXT);

    @Override
    public Providers read(JsonParser in) throws IOException {
        return Providers.of(NAMED.read(in));
    }

    @Override
    public void write(Providers providers, JsonGenerator out) throws IOException {
        NAMED.write(providers.named().orElseThrow(), out);
    }

    @Override
    public Providers absent() {
        return Providers.any();
    }
}
