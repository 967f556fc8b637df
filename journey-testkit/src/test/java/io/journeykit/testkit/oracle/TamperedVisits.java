package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Effect;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Request;
import io.journeykit.codec.TemplateCodec;
import io.journeykit.planning.Slot;
import io.journeykit.spi.Commit;
import io.journeykit.spi.Delivery;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.testkit.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Chronicles in which the library did otherwise than it does, to show that what holds today can fail. */
final class TamperedVisits {

    private TamperedVisits() {}

    /** As if the author had written something else, and the library had not heeded it. */
    static Chronicle author(Chronicle chronicle, String written, String instead) {
        World world = chronicle.world();
        List<JourneyTemplate> templates = world.templates().stream()
                .map(template -> otherwise(template, written, instead))
                .toList();
        World other =
                new World(world.title(), world.setting(), world.people(), world.cast(), world.script(), templates);
        return new Chronicle(other, chronicle.entries(), chronicle.agendas());
    }

    private static JourneyTemplate otherwise(JourneyTemplate template, String written, String instead) {
        String text = TemplateCodec.write(template).toString();
        if (!text.contains(written)) {
            throw new IllegalArgumentException("The template does not say " + written + ": " + text);
        }
        return TemplateCodec.read(text.replace(written, instead), "tampered");
    }

    /** As if that had not happened. */
    static Chronicle without(Chronicle chronicle, Predicate<Chronicle.Entry> gone) {
        return with(
                chronicle, chronicle.entries().stream().filter(gone.negate()).toList());
    }

    /** As if no provider had been asked to take anything back. */
    static Chronicle withoutGivingBack(Chronicle chronicle) {
        return without(
                chronicle,
                entry -> entry instanceof Chronicle.Asked asked
                        && (asked.delivery().effect().request() instanceof Request.ReleaseSlot
                                || asked.delivery().effect().request() instanceof Request.CancelBooking));
    }

    /** As if nothing had come of a signal, up to when it was told. */
    static Chronicle deafTo(Chronicle chronicle, String signal) {
        List<Chronicle.Entry> entries = new ArrayList<>();
        for (Chronicle.Entry entry : chronicle.entries()) {
            if (entry instanceof Chronicle.Committed committed && isOf(committed, signal)) {
                entries.add(nothing(committed, entries));
                return with(chronicle, entries);
            }
            entries.add(entry);
        }
        throw new IllegalArgumentException("Nobody told " + signal);
    }

    /** As if the library had stopped for good once it was told something for the first time. */
    static Chronicle untilFirst(Chronicle chronicle, String signal) {
        List<Chronicle.Entry> entries = new ArrayList<>();
        for (Chronicle.Entry entry : chronicle.entries()) {
            entries.add(entry);
            if (entry instanceof Chronicle.Committed committed && isOf(committed, signal)) {
                return with(chronicle, entries);
            }
        }
        throw new IllegalArgumentException("Nobody told " + signal);
    }

    static boolean isOf(Chronicle.Committed committed, String signal) {
        return committed.commit().input() instanceof Input.SignalReceived told
                && told.signal().name().equals(signal);
    }

    private static Chronicle.Committed nothing(Chronicle.Committed committed, List<Chronicle.Entry> before) {
        Commit last = before.stream()
                .filter(entry ->
                        entry instanceof Chronicle.Committed && entry.agenda().equals(committed.agenda()))
                .map(entry -> ((Chronicle.Committed) entry).commit())
                .reduce((one, next) -> next)
                .orElseThrow();
        Commit commit = committed.commit();
        return new Chronicle.Committed(
                committed.at(), new Commit(commit.expected(), commit.input(), last.agenda(), List.of(), List.of()));
    }

    /** As if slots that were held and booked had been at another time. */
    static Chronicle taking(Chronicle chronicle, Duration later) {
        return with(
                chronicle,
                chronicle.entries().stream()
                        .map(entry -> entry instanceof Chronicle.Asked asked ? taking(asked, later) : entry)
                        .toList());
    }

    private static Chronicle.Entry taking(Chronicle.Asked asked, Duration later) {
        Effect effect = asked.delivery().effect();
        Request request = effect.request();
        if (request instanceof Request.HoldSlot hold) {
            request = new Request.HoldSlot(hold.service(), moved(hold.slot(), later));
        } else if (request instanceof Request.BookSlot book) {
            request = new Request.BookSlot(book.service(), moved(book.slot(), later));
        }
        Effect other = new Effect(effect.key(), effect.step(), effect.notAfter(), request);
        Delivery was = asked.delivery();
        return new Chronicle.Asked(
                asked.at(), new Delivery(asked.agenda(), other, was.attempt(), was.said()), asked.reply());
    }

    /** As if all that was held and booked had been at the time of the first of it. */
    static Chronicle atOneTime(Chronicle chronicle) {
        Slot first = chronicle.entries().stream()
                .flatMap(entry -> taken(entry).stream())
                .findFirst()
                .orElseThrow();
        return with(
                chronicle,
                chronicle.entries().stream()
                        .map(entry -> taken(entry)
                                .map(slot ->
                                        taking((Chronicle.Asked) entry, Duration.between(slot.start(), first.start())))
                                .orElse(entry))
                        .toList());
    }

    private static Optional<Slot> taken(Chronicle.Entry entry) {
        Optional<Request> request = entry instanceof Chronicle.Asked asked
                ? Optional.of(asked.delivery().effect().request())
                : Optional.empty();
        if (request.isPresent() && request.get() instanceof Request.HoldSlot hold) {
            return Optional.of(hold.slot());
        }
        return request.isPresent() && request.get() instanceof Request.BookSlot book
                ? Optional.of(book.slot())
                : Optional.empty();
    }

    private static Slot moved(Slot slot, Duration later) {
        return new Slot(
                slot.id(),
                slot.start().plus(later),
                slot.end().plus(later),
                slot.provider(),
                slot.place(),
                slot.zone());
    }

    private static Chronicle with(Chronicle chronicle, List<Chronicle.Entry> entries) {
        return new Chronicle(chronicle.world(), entries, chronicle.agendas());
    }
}
