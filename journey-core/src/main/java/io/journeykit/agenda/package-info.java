/**
 * One person's coordination as data: what an agenda is told, what became so, what is asked of adapters, and the state
 * that the events fold to.
 *
 * <p>Read in this order: {@link io.journeykit.agenda.Agenda}, {@link io.journeykit.agenda.Journey}, {@link
 * io.journeykit.agenda.Step}, {@link io.journeykit.agenda.Input}, {@link io.journeykit.agenda.Event}, {@link
 * io.journeykit.agenda.Effect}, {@link io.journeykit.agenda.Outbox}.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.agenda;
