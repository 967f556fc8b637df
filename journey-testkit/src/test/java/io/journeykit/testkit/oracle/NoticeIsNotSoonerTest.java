package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Chain;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.planning.Slot;
import io.journeykit.testkit.play.Chronicle;
import java.time.Instant;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The first visit is sought at ten on Monday, 2 March 2026, with a notice of one working day. */
class NoticeIsNotSoonerTest {

    private static final String NOTICE = "22.notice-not-sooner";
    private static final Chronicle LIFE = Lived.in("times-visits");

    @Test
    void slots_beyond_their_notice_may_be_offered() {
        assertThat(Retold.met(LIFE, NOTICE)).isEqualTo(5);
        assertThat(Lived.broken(LIFE)).doesNotContain(NOTICE);
    }

    @Test
    void a_slot_may_begin_at_the_end_of_its_notice_and_not_a_minute_sooner() {
        assertThat(offered("2026-03-03T15:00:00Z")).doesNotContain(NOTICE);
        assertThat(offered("2026-03-03T14:59:00Z")).contains(NOTICE);
    }

    private static SortedSet<String> offered(String start) {
        Chronicle otherwise = Retold.each(
                LIFE,
                event -> event instanceof JourneyEvent.ChainChanged changed
                        ? new JourneyEvent.ChainChanged(
                                changed.journey(), offering(changed.chain(), start), changed.stamp())
                        : event);
        return Retold.broken(otherwise, "st-first");
    }

    private static Chain offering(Chain chain, String start) {
        return new Chain(
                chain.members(),
                chain.options().stream().map(option -> at(option, start)).toList(),
                chain.waitlisted());
    }

    private static Chain.Option at(Chain.Option option, String start) {
        Instant at = Instant.parse(start);
        SortedMap<String, Slot> slots = new TreeMap<>(option.slots());
        slots.replaceAll((step, slot) ->
                new Slot(slot.id(), at, at.plusSeconds(1800), slot.provider(), slot.place(), slot.zone()));
        return new Chain.Option(option.number(), slots, option.says(), option.reasons());
    }
}
