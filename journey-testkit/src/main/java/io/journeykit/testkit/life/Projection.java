package io.journeykit.testkit.life;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Effect;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Request.FindSlots.Visit;
import io.journeykit.agenda.StepEvent;
import io.journeykit.calendar.DueWindow;
import io.journeykit.testkit.play.Chronicle;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What must not change when the library is rebuilt: of each step its outcome and dates, and every effect by verb,
 * recipient, slot, text key and time. Names of states, wordings, keys and the order of events may change.
 */
public final class Projection {

    private static final int DIGITS = 8;

    private Projection() {}

    /** One line for each thing, in the order in which it came about. */
    public static List<String> of(Chronicle chronicle) {
        List<String> lines = new ArrayList<>();
        for (Chronicle.Entry entry : chronicle.entries()) {
            if (entry instanceof Chronicle.Committed committed) {
                committed.commit().events().forEach(event -> line(committed, event, lines));
                List<String> effects = committed.commit().effects().stream()
                        .map(effect -> effect(committed.at(), effect))
                        .sorted()
                        .toList();
                lines.addAll(effects);
            } else if (entry instanceof Chronicle.Broke broke) {
                lines.add(broke.at() + " broke");
            }
        }
        lines.addAll(ends(chronicle));
        return lines;
    }

    /** The same as a few hexadecimal digits. */
    public static String digest(Chronicle chronicle) {
        String text = String.join("\n", of(chronicle));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private static void line(Chronicle.Committed committed, Event event, List<String> lines) {
        Instant at = committed.at();
        if (event instanceof StepEvent.DueSet due) {
            lines.add(at + " " + due.step() + " due "
                    + due.window().map(Projection::window).orElse("at no known time"));
        } else if (event instanceof StepEvent.VisitBooked visit) {
            lines.add(at + " " + visit.step() + " booked " + visit.slot().id());
        } else if (event instanceof StepEvent.VisitLost lost) {
            lines.add(at + " " + lost.step() + " lost its visit");
        } else if (event instanceof StepEvent.Ended ended) {
            lines.add(at + " " + ended.step() + " " + ended.outcome() + " as of "
                    + ended.stamp().effective());
        } else if (event instanceof JourneyEvent.JourneyEnded ended) {
            lines.add(at + " " + ended.journey() + " " + ended.outcome());
        }
    }

    private static String window(DueWindow window) {
        return window.earliest() + " / " + window.target() + " / "
                + window.latest().map(Instant::toString).orElse("never too late");
    }

    private static String effect(Instant at, Effect effect) {
        String step = effect.step().map(Object::toString).orElse("agenda");
        return at + " " + step + " " + effect.request().verb() + " " + what(effect.request());
    }

    private static String what(Request request) {
        if (request instanceof Request.SendMessage message) {
            return message.to().channel() + " " + message.to().value() + " " + message.text();
        }
        if (request instanceof Request.AskPatient question) {
            return question.to().channel() + " " + question.to().value() + " " + question.text() + " "
                    + question.choices().size();
        }
        if (request instanceof Request.FindSlots find) {
            return find.watch() + " "
                    + find.visits().stream().map(Projection::visit).collect(Collectors.joining(", "));
        }
        if (request instanceof Request.HoldSlot hold) {
            return hold.slot().id();
        }
        if (request instanceof Request.BookSlot book) {
            return book.slot().id();
        }
        if (request instanceof Request.ReleaseSlot release) {
            return release.slot().id();
        }
        if (request instanceof Request.CancelBooking cancel) {
            return cancel.slot().id();
        }
        return toOthers(request);
    }

    private static String visit(Visit visit) {
        return visit.step() + " " + visit.service() + " " + visit.from() + " "
                + visit.to().map(Object::toString).orElse("");
    }

    private static String toOthers(Request request) {
        if (request instanceof Request.SendReferral referral) {
            return referral.to() + " " + referral.service();
        }
        if (request instanceof Request.RequestCancellation cancellation) {
            return cancellation.to() + " " + cancellation.service();
        }
        if (request instanceof Request.TransferRecords transfer) {
            return transfer.to() + " " + transfer.of();
        }
        if (request instanceof Request.AssignWork work) {
            return work.role() + " " + work.text() + " " + work.priority();
        }
        return request instanceof Request.Perform perform ? perform.act() : "";
    }

    private static List<String> ends(Chronicle chronicle) {
        List<String> ends = new ArrayList<>();
        new TreeMap<>(chronicle.agendas()).forEach((id, agenda) -> ends.add("end of " + id + " " + end(agenda)));
        return ends;
    }

    private static String end(Agenda agenda) {
        return agenda.journeys().stream()
                .map(journey -> journey.id() + " "
                        + journey.outcome().map(Object::toString).orElse("open"))
                .collect(Collectors.joining(", "));
    }
}
