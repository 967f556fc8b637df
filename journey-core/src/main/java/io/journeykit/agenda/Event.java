package io.journeykit.agenda;

/**
 * What became so. Events of a kind say themselves what they change: folding them in order gives the agenda, always, and
 * needs nothing but the agenda.
 */
public sealed interface Event permits StepEvent, JourneyEvent, ContactEvent, EffectEvent, PersonEvent, NoticeEvent {

    Stamp stamp();

    default Because because() {
        return stamp().because();
    }
}
