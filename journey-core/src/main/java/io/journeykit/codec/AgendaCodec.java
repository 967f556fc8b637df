package io.journeykit.codec;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Effect;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Report;
import io.journeykit.codec.stored.NamedForms;
import io.journeykit.codec.stored.StoredForms;

/**
 * Agendas, events, inputs, effects and reports as stored JSON, in UTF-8. Equal values are written as equal bytes, and
 * what is read from them is equal.
 *
 * <p>Each document names its format. What this version does not know, a format, a field or a kind, is refused with
 * {@link UnknownFormat}, never passed over: who writes back what was half understood would lose the other half.
 */
public final class AgendaCodec {

    /** The format that is written. */
    public static final int FORMAT = Stored.FORMAT;

    private static final Stored<Agenda> AGENDA = new Stored<>("An agenda", StoredForms.AGENDA);
    private static final Stored<Event> EVENT = new Stored<>("An event", StoredForms.EVENT);
    private static final Stored<Input> INPUT = new Stored<>("An input", StoredForms.INPUT);
    private static final Stored<Effect> EFFECT = new Stored<>("An effect", StoredForms.EFFECT);
    private static final Stored<Report> REPORT = new Stored<>("A report", StoredForms.REPORT);

    private AgendaCodec() {}

    public static byte[] write(Agenda agenda) {
        return AGENDA.write(agenda);
    }

    /** @throws UnknownFormat if this version does not know all that is stored */
    public static Agenda readAgenda(byte[] json) {
        return AGENDA.read(json);
    }

    public static byte[] write(Event event) {
        return EVENT.write(event);
    }

    /** @throws UnknownFormat if this version does not know all that is stored */
    public static Event readEvent(byte[] json) {
        return EVENT.read(json);
    }

    /** An event for who reads along, on one line: as it is stored, but with every part under its name. */
    public static String named(Event event) {
        return NamedForms.event(event);
    }

    /** An effect for who reads along, on one line: as it is stored, but with every part under its name. */
    public static String named(Effect effect) {
        return NamedForms.effect(effect);
    }

    public static byte[] write(Input input) {
        return INPUT.write(input);
    }

    /** @throws UnknownFormat if this version does not know all that is stored */
    public static Input readInput(byte[] json) {
        return INPUT.read(json);
    }

    public static byte[] write(Effect effect) {
        return EFFECT.write(effect);
    }

    /** @throws UnknownFormat if this version does not know all that is stored */
    public static Effect readEffect(byte[] json) {
        return EFFECT.read(json);
    }

    public static byte[] write(Report report) {
        return REPORT.write(report);
    }

    /** @throws UnknownFormat if this version does not know all that is stored */
    public static Report readReport(byte[] json) {
        return REPORT.read(json);
    }
}
