package io.journeykit.fhir.servertests;

import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.StepEvent;
import io.journeykit.testkit.play.PlayedAgenda;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What came of a play: how steps went and ended, what was booked, what was asked of whom, and what went wrong. Left out is
 * what differs by the channel alone: that a message is sent is known before its delivery on a server, and not in memory.
 */
record Outcome(List<String> lines) {

    static Outcome of(PlayedAgenda played) {
        ZoneId zone = played.world().setting().almanac().zone();
        return new Outcome(lines(played)
                .map(line -> line.at().atZone(zone).toLocalDateTime() + " " + line.what())
                .sorted()
                .toList());
    }

    /** The same, but without the times, where answers come late. */
    static Outcome withoutTimes(PlayedAgenda played) {
        return new Outcome(lines(played).map(Line::what).sorted().toList());
    }

    private record Line(Instant at, String what) {}

    private static Stream<Line> lines(PlayedAgenda played) {
        return played.events().stream()
                .map(recorded -> recorded.event())
                .flatMap(event ->
                        words(event).stream().map(what -> new Line(event.stamp().recorded(), what)));
    }

    private static Optional<String> words(Event event) {
        if (event instanceof StepEvent.Moved moved && !moved.to().equals("sent")) {
            return Optional.of(name(moved) + " is " + moved.to());
        }
        if (event instanceof StepEvent.Ended ended) {
            return Optional.of(name(ended) + " ended " + ended.outcome());
        }
        if (event instanceof StepEvent.VisitBooked booked) {
            return Optional.of(name(booked) + " booked " + booked.slot());
        }
        if (event instanceof NoticeEvent.IncidentRaised raised) {
            return Optional.of("incident " + raised.incident().code());
        }
        return event instanceof EffectEvent.Requested requested
                ? Optional.of("asked to " + asked(requested.effect().request()))
                : Optional.empty();
    }

    private static String asked(Request request) {
        if (request instanceof Request.TransferRecords records) {
            return "transfer-records to " + records.to();
        }
        if (request instanceof Request.SendReferral referral) {
            return "send-referral to " + referral.to();
        }
        if (request instanceof Request.BookSlot book) {
            return "book-slot " + book.slot();
        }
        // A message prints its text and channel, other requests what they are, none of them whom they are about.
        return request instanceof Request.SendMessage || request instanceof Request.AskPatient
                ? request.toString()
                : request.verb();
    }

    private static String name(StepEvent event) {
        return event.step().step() + "#" + event.step().occurrence();
    }
}
