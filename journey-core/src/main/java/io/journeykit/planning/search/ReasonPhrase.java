package io.journeykit.planning.search;

import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.planning.Slot;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is to be said of a reason. */
final class ReasonPhrase {

    private static final int NAMED = 3;

    private final Reason reason;
    private final Visit visit;

    private ReasonPhrase(Reason reason) {
        this.reason = reason;
        this.visit = reason.visit();
    }

    static Phrase of(Reason reason) {
        return new ReasonPhrase(reason).whole();
    }

    private Phrase whole() {
        if (reason.why() instanceof Why.AndSoOn rest) {
            return Phrase.of("plan.and-so-on").with("number", Part.of(rest.links()));
        }
        if (visit.isBooked() && reason.next().isPresent() && bound().isEmpty()) {
            return itself("plan.booked").with("at", reason.next().get().moment());
        }
        if (reason.why() instanceof Why.Aimed aimed) {
            return aimed(aimed, reason.next().orElseThrow());
        }
        List<Phrase> parts = new ArrayList<>();
        rule().ifPresent(parts::add);
        gap().ifPresent(parts::add);
        others(parts);
        if (parts.isEmpty()) {
            return itself("plan.right-then")
                    .with("at", reason.next().orElseThrow().moment());
        }
        return parts.size() == 1 ? parts.get(0) : Phrase.of("plan.reason").with("parts", Part.of(parts));
    }

    private Phrase aimed(Why.Aimed aimed, Slot slot) {
        Phrase said = itself(aimed.nearest() ? "plan.nearest" : "plan.near")
                .with("at", slot.moment())
                .with("number", Part.of(aimed.daysOff(slot)))
                .with("target", Part.of(aimed.date()));
        List<Phrase> others = new ArrayList<>();
        others(others);
        return others.isEmpty() ? said : said.with("others", Part.of(others));
    }

    private Optional<Phrase> rule() {
        if (reason.why() instanceof Why.NotBefore not) {
            return Optional.of(itself("plan.not-before").with("at", moment(not.earliest())));
        }
        return reason.why() instanceof Why.Lagging lagging ? Optional.of(rule(lagging)) : Optional.empty();
    }

    private Phrase rule(Why.Lagging lagging) {
        Lag lag = lagging.lag();
        Phrase limit = lagging.maximum()
                ? lag.most().orElseThrow().asMost()
                : lag.least().orElseThrow().asLeast();
        return Phrase.of("plan.lagging")
                .with(
                        "limit",
                        limit.with("to", lag.to().part())
                                .with("from", lag.from().phrase()))
                .with("keeper", Name.Kind.BOOKING, lagging.keeper().visit())
                .with("at", lagging.other().moment())
                .with("kept", lagging.kept().part())
                .with("bound", moment(lagging.bound()));
    }

    private Optional<Phrase> gap() {
        Optional<Slot> next = reason.next();
        if (next.isPresent() && bound().equals(Optional.of(next.get().start()))) {
            return Optional.empty();
        }
        if (next.isPresent()) {
            return Optional.of(who("plan.nothing-before").with("at", next.get().moment()));
        }
        Phrase nothing = who(bound().isPresent() ? "plan.nothing-from-then" : "plan.nothing");
        return Optional.of(visit.bounds()
                .latest()
                .map(latest -> nothing.with("latest", moment(latest)))
                .orElse(nothing));
    }

    /** Whose slots they are, where they are one's. */
    private Phrase who(String code) {
        Optional<String> one = first().map(Slot::provider).filter(this::hasAll);
        return one.isPresent()
                ? Phrase.of(code).with("who", Name.Kind.PROVIDER, one.get())
                : Phrase.of(code).with("who", Name.Kind.BOOKING, visit.name());
    }

    private boolean hasAll(String provider) {
        for (Slot slot : visit.slots().all()) {
            if (!slot.provider().equals(provider)) {
                return false;
            }
        }
        for (LeftOut out : visit.slots().leftOut()) {
            if (!out.slot().provider().equals(provider)) {
                return false;
            }
        }
        return true;
    }

    /** Any slot of the visit, those that are left out last. */
    private Optional<Slot> first() {
        List<Slot> all = visit.slots().all();
        List<LeftOut> out = visit.slots().leftOut();
        if (!all.isEmpty()) {
            return Optional.of(all.get(0));
        }
        return out.isEmpty() ? Optional.empty() : Optional.of(out.get(0).slot());
    }

    private void others(List<Phrase> parts) {
        List<LeftOut> out = reason.leftOut();
        for (int i = 0; i < out.size() && i < NAMED; i++) {
            parts.add(out.get(i).phrase());
        }
        if (out.size() > NAMED) {
            parts.add(Phrase.of("plan.more-left-out").with("number", Part.of(out.size() - NAMED)));
        }
    }

    private Phrase itself(String code) {
        return Phrase.of(code).with("visit", Name.Kind.BOOKING, visit.name());
    }

    private Optional<Instant> bound() {
        return bound(reason);
    }

    private static Optional<Instant> bound(Reason reason) {
        if (reason.why() instanceof Why.NotBefore not) {
            return Optional.of(not.earliest());
        }
        return reason.why() instanceof Why.Lagging lagging ? Optional.of(lagging.bound()) : Optional.empty();
    }

    static boolean isFromThenOn(Reason reason, Slot slot) {
        boolean atEnd =
                reason.why() instanceof Why.Lagging lagging && lagging.kept().point() == Point.END;
        Instant point = atEnd ? slot.end() : slot.start();
        boolean late =
                reason.visit().bounds().latest().map(slot.start()::isAfter).orElse(false);
        return !late && bound(reason).map(bound -> !point.isBefore(bound)).orElse(true);
    }

    private Part moment(Instant instant) {
        return Part.of(instant, zone());
    }

    private ZoneId zone() {
        Optional<Slot> known = reason.next().or(this::first);
        if (known.isEmpty() && reason.why() instanceof Why.Lagging lagging) {
            return lagging.other().zone();
        }
        return known.map(Slot::zone).orElse(ZoneOffset.UTC);
    }
}
