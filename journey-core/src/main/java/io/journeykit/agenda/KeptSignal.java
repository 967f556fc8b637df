package io.journeykit.agenda;

import java.time.Instant;

/** A signal that came before its step, kept until then. */
public record KeptSignal(Signal signal, Instant recorded, Instant until) {}
