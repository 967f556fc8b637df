package io.journeykit.examples.timeline;

import io.journeykit.agenda.Effect;
import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Said;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is told of a request to the world outside, and of its failing. */
record EffectWords(Titles titles, Map<EffectKey, Said> said) {

    private static final Set<String> EXPECTED = Set.of("done", "accepted", "withdrawn");

    Optional<Line> line(EffectEvent event) {
        if (event instanceof EffectEvent.Requested requested) {
            return Optional.of(sent(requested.effect()));
        }
        return event instanceof EffectEvent.Settled settled && !EXPECTED.contains(settled.result())
                ? Optional.of(Line.of("<- " + settled.result()))
                : Optional.empty();
    }

    private Line sent(Effect effect) {
        Request request = effect.request();
        if (request instanceof Request.SendMessage message) {
            return said("-> " + message.to().channel() + " '" + message.text() + "'", effect);
        }
        if (request instanceof Request.AskPatient question) {
            return said("-> " + question.to().channel() + " asks '" + question.text() + "'", effect);
        }
        if (request instanceof Request.AssignWork work) {
            return said("-> work for the " + work.role() + ": '" + work.text() + "'", effect);
        }
        return Line.of("-> " + request.verb() + about(request));
    }

    private String about(Request request) {
        if (request instanceof Request.SendReferral referral) {
            return " to " + referral.to() + " with " + String.join(", ", referral.documents());
        }
        if (request instanceof Request.RequestCancellation cancellation) {
            return " to " + cancellation.to();
        }
        if (request instanceof Request.TransferRecords transfer) {
            return " of " + titles.of(transfer.of()) + " to " + transfer.to();
        }
        return request instanceof Request.Perform perform ? " " + perform.act() : slot(request);
    }

    private String slot(Request request) {
        if (request instanceof Request.HoldSlot hold) {
            return " " + hold.slot();
        }
        if (request instanceof Request.BookSlot book) {
            return " " + book.slot();
        }
        if (request instanceof Request.ReleaseSlot release) {
            return " " + release.slot();
        }
        if (request instanceof Request.CancelBooking cancel) {
            return " " + cancel.slot();
        }
        return request instanceof Request.FindSlots find ? wanted(find) : "";
    }

    private String wanted(Request.FindSlots find) {
        List<String> visits = find.visits().stream()
                .map(visit -> titles.of(visit.step())
                        + (visit.providers().named().isEmpty() ? "" : " with " + visit.providers()))
                .toList();
        return (find.watch() ? ", to be told of earlier ones: " : ": ") + String.join("; ", visits);
    }

    private Line said(String what, Effect effect) {
        Said words = said.get(effect.key());
        return words == null
                ? Line.of(what)
                : Line.of(what).saying(words.body().lines().toList());
    }
}
