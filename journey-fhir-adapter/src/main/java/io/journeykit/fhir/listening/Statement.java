package io.journeykit.fhir.listening;

import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Input.ChangeConsent;
import io.journeykit.agenda.Input.ChangePreference;
import io.journeykit.agenda.Input.PersonDied;
import io.journeykit.agenda.Input.ReportFacts;
import io.journeykit.agenda.Input.SignalReceived;
import io.journeykit.agenda.Preferences;
import io.journeykit.agenda.Signal;
import io.journeykit.codec.AgendaCodec;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.InputId;
import io.journeykit.vocabulary.Value;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/** Something that a version of a resource says about a person: an input that has no id yet. */
public final class Statement {

    private static final InputId ANY = InputId.of("any");

    private final Function<InputId, Input> input;

    private Statement(Function<InputId, Input> input) {
        this.input = input;
    }

    /** Any input. It is made twice, and must come out equal but for its id. */
    public static Statement of(Function<InputId, Input> input) {
        return new Statement(input);
    }

    public static Statement signal(Signal signal) {
        return of(id -> new SignalReceived(id, signal));
    }

    /**
     * Facts about the person.
     *
     * @param effective since when they hold; absent: nobody says, so as they are heard. The time of a server's write is its
     *     own clock's, so it is none.
     * @param source an opaque reference, such as {@code Observation/7}
     */
    public static Statement facts(SortedMap<FactName, Value> facts, Optional<Instant> effective, String source) {
        return of(id -> new ReportFacts(id, Optional.empty(), facts, effective, source));
    }

    public static Statement preferences(Preferences preferences) {
        return of(id -> new ChangePreference(id, preferences));
    }

    public static Statement consent(List<ConsentRule> rules) {
        return of(id -> new ChangeConsent(id, rules));
    }

    /**
     * @param at absent: nobody says, so as it is heard
     */
    public static Statement death(Optional<Instant> at) {
        return of(id -> new PersonDied(id, at));
    }

    Input under(InputId id) {
        return input.apply(id);
    }

    /** Equal for what says the same, whenever it happened: a version that only moves the date says nothing new. */
    String digest() {
        return Digests.of(AgendaCodec.write(timeless()));
    }

    private Input timeless() {
        Input said = under(ANY);
        if (said instanceof SignalReceived received) {
            return new SignalReceived(ANY, timeless(received.signal()));
        }
        if (said instanceof ReportFacts known) {
            return new ReportFacts(ANY, known.journey(), known.facts(), Optional.empty(), known.source());
        }
        return said instanceof PersonDied ? new PersonDied(ANY, Optional.empty()) : said;
    }

    private static Signal timeless(Signal signal) {
        return new Signal(
                signal.name(), signal.reference(), signal.about(), Optional.empty(), signal.facts(), signal.slot());
    }

    /** {@code SignalReceived}: the kind of input, never what it holds. */
    @Override
    public String toString() {
        return under(ANY).getClass().getSimpleName();
    }
}
