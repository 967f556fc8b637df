package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Chain;
import io.journeykit.agenda.Effect;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.Request;
import io.journeykit.planning.Slot;
import io.journeykit.testkit.play.Chronicle;
import java.time.Instant;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The first visit is at 15:00 in New York on 5 March 2026; the second 28 to 30 days later. */
class LagsTest {

    private static final String AT_LEAST = "22.at-least-is-kept";
    private static final String AT_MOST = "22.at-most-is-kept";
    private static final String WHOLE_DAY = "22.lag-lets-in-its-whole-day";
    private static final Chronicle LIFE = Lived.in("times-visits");

    @Test
    void visits_that_keep_their_timings_break_nothing() {
        assertThat(Retold.met(LIFE, AT_LEAST)).isEqualTo(2);
        assertThat(Retold.met(LIFE, AT_MOST)).isEqualTo(2);
        assertThat(Lived.broken(LIFE)).doesNotContain(AT_LEAST, AT_MOST);
    }

    @Test
    void at_least_counts_from_the_start_of_the_date_and_at_most_to_its_end() {
        assertThat(booked("2026-04-02T04:00:00Z")).doesNotContain(AT_LEAST);
        assertThat(booked("2026-04-02T03:59:00Z")).contains(AT_LEAST);
        assertThat(booked("2026-04-05T03:59:00Z")).doesNotContain(AT_MOST);
        assertThat(booked("2026-04-05T04:00:00Z")).contains(AT_MOST);
    }

    @Test
    void a_slot_in_the_morning_of_the_first_date_is_offered() {
        assertThat(Retold.met(LIFE, WHOLE_DAY)).isEqualTo(1);
        assertThat(offered("2026-04-02T12:15:00Z")).doesNotContain(WHOLE_DAY);
        assertThat(offered("2026-04-03T20:00:00Z")).contains(WHOLE_DAY);
    }

    private static SortedSet<String> booked(String start) {
        Chronicle otherwise = Retold.effects(LIFE, effects -> effects.map(effect -> booked(effect, start)));
        return Retold.broken(otherwise, "st-second");
    }

    private static Effect booked(Effect effect, String start) {
        boolean second = effect.step()
                .filter(step -> step.step().value().equals("st-second"))
                .isPresent();
        return second && effect.request() instanceof Request.BookSlot book
                ? new Effect(
                        effect.key(),
                        effect.step(),
                        effect.notAfter(),
                        new Request.BookSlot(book.service(), at(book.slot(), start)))
                : effect;
    }

    private static SortedSet<String> offered(String start) {
        Chronicle otherwise = Retold.each(
                LIFE,
                event -> event instanceof JourneyEvent.ChainChanged changed
                        ? new JourneyEvent.ChainChanged(
                                changed.journey(), offering(changed.chain(), start), changed.stamp())
                        : event);
        return Retold.broken(otherwise, "st-second");
    }

    private static Chain offering(Chain chain, String start) {
        return new Chain(
                chain.members(),
                chain.options().stream().map(option -> at(option, start)).toList(),
                chain.waitlisted());
    }

    private static Chain.Option at(Chain.Option option, String start) {
        SortedMap<String, Slot> slots = new TreeMap<>(option.slots());
        slots.replaceAll((step, slot) -> step.endsWith("st-second") ? at(slot, start) : slot);
        return new Chain.Option(option.number(), slots, option.says(), option.reasons());
    }

    private static Slot at(Slot slot, String start) {
        Instant at = Instant.parse(start);
        return new Slot(slot.id(), at, at.plusSeconds(1800), slot.provider(), slot.place(), slot.zone());
    }
}
