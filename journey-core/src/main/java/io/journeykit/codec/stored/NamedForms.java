package io.journeykit.codec.stored;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.journeykit.agenda.Effect;
import io.journeykit.agenda.Event;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Events and effects for who reads along, with every part under its name; they are written only. */
public final class NamedForms {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Forms ALL = StoredForms.families(BasicForms.named());
    private static final ObjectForm<Event> EVENT = StoredForms.events(ALL);
    private static final ObjectForm<Effect> EFFECT = (ObjectForm<Effect>) ALL.of(Effect.class);

    private NamedForms() {}

    public static String event(Event event) {
        return text(EVENT, event);
    }

    public static String effect(Effect effect) {
        return text(EFFECT, effect);
    }

    /** The kinds of events with the names of their parts, a line for each. */
    static List<String> events() {
        return EVENT.shape().lines().map(String::strip).toList();
    }

    private static <T> String text(Form<T> form, T value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            form.write(value, out);
        } catch (IOException e) {
            throw new UncheckedIOException("It cannot be written.", e);
        }
        return text.toString();
    }
}
