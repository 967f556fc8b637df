package io.journeykit.testkit.border;

import io.journeykit.agenda.Input;
import io.journeykit.spi.Metrics.Measure;
import io.journeykit.spi.Port;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a vendor's part is called, and may do something hostile. */
enum Place {
    APPOINTMENTS(Kind.PORT),
    MESSAGING(Kind.PORT),
    REFERRALS(Kind.PORT),
    RECORDS(Kind.PORT),
    WORKLIST(Kind.PORT),
    PERFORMER(Kind.PORT),
    LISTENER_OF_THE_TOLD(Kind.LISTENER),
    LISTENER_OF_WAKES(Kind.LISTENER),
    LISTENER_OF_ANSWERS(Kind.LISTENER),
    METRICS_OF_INPUTS(Kind.METRICS),
    METRICS_OF_WAKES(Kind.METRICS),
    METRICS_OF_HANDING_OVER(Kind.METRICS),
    LOAD_OF_THE_TOLD(Kind.STORE),
    LOAD_OF_WAKES(Kind.STORE),
    LOAD_OF_ANSWERS(Kind.STORE),
    BEFORE_COMMIT_OF_THE_TOLD(Kind.STORE),
    BEFORE_COMMIT_OF_WAKES(Kind.STORE),
    BEFORE_COMMIT_OF_ANSWERS(Kind.STORE),
    AFTER_COMMIT_OF_THE_TOLD(Kind.STORE),
    AFTER_COMMIT_OF_WAKES(Kind.STORE),
    AFTER_COMMIT_OF_ANSWERS(Kind.STORE),
    WAKES_DUE(Kind.QUEUE),
    NEXT_WAKE(Kind.QUEUE),
    MISSING_WAKES(Kind.QUEUE),
    PUT_OFF(Kind.STORE),
    CLAIM(Kind.QUEUE),
    NEXT_EFFECT(Kind.QUEUE),
    RESCHEDULE(Kind.STORE),
    CONDITION_OF_THE_TOLD(Kind.DEFINITION),
    CONDITION_OF_WAKES(Kind.DEFINITION),
    RULE_OF_THE_TOLD(Kind.DEFINITION),
    RULE_OF_WAKES(Kind.DEFINITION),
    CALENDAR_OF_THE_TOLD(Kind.DEFINITION),
    CALENDAR_OF_WAKES(Kind.DEFINITION);

    /** What kind of part it is. */
    enum Kind {
        PORT,
        LISTENER,
        METRICS,
        STORE,
        /** The same for all agendas, so that it is hostile a few times only. */
        QUEUE,
        DEFINITION
    }

    private final Kind kind;

    Place(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    static Stream<Place> all(Kind kind) {
        return Stream.of(values()).filter(place -> place.kind == kind);
    }

    static Place of(Port port) {
        return valueOf(port.name());
    }

    /** The port that it is, where it is one. */
    Optional<Port> port() {
        return kind == Kind.PORT ? Optional.of(Port.valueOf(name())) : Optional.empty();
    }

    static Place listenerOf(Input input) {
        return of("LISTENER_", input);
    }

    static Place before(Input input) {
        return of("BEFORE_COMMIT_", input);
    }

    static Place after(Input input) {
        return of("AFTER_COMMIT_", input);
    }

    private static Place of(String what, Input input) {
        boolean answer = input instanceof Input.EffectReported;
        return valueOf(what + (answer ? "OF_ANSWERS" : input instanceof Input.Wake ? "OF_WAKES" : "OF_THE_TOLD"));
    }

    /** Where such a thing is counted, if it is anywhere of interest. */
    static Optional<Place> counting(Measure measure) {
        return switch (measure) {
            case INPUT_TAKEN -> Optional.of(METRICS_OF_INPUTS);
            case WOKEN -> Optional.of(METRICS_OF_WAKES);
            case HANDED_OVER -> Optional.of(METRICS_OF_HANDING_OVER);
            default -> Optional.empty();
        };
    }

    /** Whether the part has done its work when it turns hostile. */
    boolean isAfterwards() {
        return name().startsWith("AFTER_");
    }

    /** Whether it is called while the answer of a port is taken. */
    boolean isOnAnswers() {
        return name().endsWith("_OF_ANSWERS");
    }

    /** Whether it is called while an input of the caller's is taken. */
    boolean isOnTheCaller() {
        return name().endsWith("_OF_THE_TOLD") || this == METRICS_OF_INPUTS;
    }

    /** Whether it answers something. */
    boolean answers() {
        return kind != Kind.LISTENER && kind != Kind.METRICS && this != PUT_OFF && this != RESCHEDULE;
    }

    /** {@code before commit of wakes}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
