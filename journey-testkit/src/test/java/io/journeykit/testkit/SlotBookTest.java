package io.journeykit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Effect;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Providers;
import io.journeykit.agenda.Request;
import io.journeykit.planning.Slot;
import io.journeykit.runtime.Host;
import io.journeykit.spi.Commit;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Reply;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SlotBookTest {

    private static final AgendaId BOB = AgendaId.of("bob");
    private static final StepRef MRI = StepRef.of(JourneyId.of("scan-1"), StepId.of("mri"));
    private static final Slot LATE = Clinic.slot("2026-03-24T16:00");
    private static final Slot EARLY = Clinic.slot("2026-03-10T15:40");

    private final Scene scene = Scene.at(Clinic.at("2026-03-02T10:15"));
    private final SlotBook book = new SlotBook(scene).offer("mri-knee", LATE);
    private final CommitLog commits = new CommitLog();
    private int keys;

    @Test
    void a_hold_runs_out() {
        book.holdingFor(Duration.ofMinutes(30));
        scene.play(Host.over(Clinic.DEFINITIONS));
        assertThat(hold(Clinic.SALLY)).isInstanceOf(Reply.Done.class);
        assertThat(hold(BOB)).isInstanceOf(Reply.Refused.class);

        scene.advanceBy(Duration.ofMinutes(31));

        assertThat(hold(BOB)).isInstanceOf(Reply.Done.class);
    }

    @Test
    void whoever_watches_is_told_of_a_slot_that_opens_earlier_and_of_no_later_one() {
        scene.play(Host.over(Clinic.DEFINITIONS).listener(commits));
        Request.FindSlots watch = new Request.FindSlots(
                List.of(new Request.FindSlots.Visit(
                        MRI,
                        "mri-knee",
                        Providers.of("imaging"),
                        scene.now(),
                        Optional.of(LATE.start().minusSeconds(1)))),
                true);
        book.findSlots(watch, delivery(Clinic.SALLY, watch));

        book.offerFrom(Clinic.at("2026-03-03T14:00"), "mri-knee", EARLY);
        book.offerFrom(Clinic.at("2026-03-03T15:00"), "mri-knee", Clinic.slot("2026-03-30T16:00"));
        scene.advanceBy(Duration.ofDays(3));

        assertThat(commits.of(Clinic.SALLY))
                .extracting(Commit::input)
                .filteredOn(Input.SignalReceived.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(Input.SignalReceived.class, told -> {
                    assertThat(told.signal()).hasToString("slot-opened about mri");
                    assertThat(told.signal().slot()).contains(EARLY);
                });
    }

    @Test
    void a_slot_that_is_taken_away_cannot_be_had() {
        book.takeAway(LATE.id());

        assertThat(hold(Clinic.SALLY)).isInstanceOf(Reply.Refused.class);
        assertThat(book.bookedBy(LATE.id())).isEmpty();
    }

    private Reply hold(AgendaId person) {
        Request.HoldSlot request = new Request.HoldSlot("mri-knee", LATE);
        return book.holdSlot(request, delivery(person, request));
    }

    private Delivery delivery(AgendaId person, Request request) {
        EffectKey key = new EffectKey("key-" + keys++);
        return new Delivery(person, new Effect(key, Optional.of(MRI), Optional.empty(), request), 1);
    }
}
