package io.journeykit.planning;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How a reason is said to a care coordinator. */
final class ReasonWords {

    private static final int NAMED = 3;

    private final Reason reason;
    private final Visit visit;

    private ReasonWords(Reason reason) {
        this.reason = reason;
        this.visit = reason.visit();
    }

    static String of(Reason reason) {
        return new ReasonWords(reason).sentence();
    }

    private String sentence() {
        if (reason.why() instanceof Why.AndSoOn rest) {
            return "and so on, " + Amount.count(rest.links(), "time") + " more";
        }
        if (visit.isBooked() && reason.next().isPresent() && bound().isEmpty()) {
            return visit.name() + " is booked for " + brief(reason.next().get().start());
        }
        return Stream.of(rule(), gap(), others())
                .flatMap(Optional::stream)
                .reduce((all, next) -> all + "; " + next)
                .orElseGet(() -> visit.name() + " has a slot right then, "
                        + brief(reason.next().orElseThrow().start()));
    }

    private Optional<String> rule() {
        if (reason.why() instanceof Why.NotBefore not) {
            return Optional.of(visit.name() + " is not before " + brief(not.earliest()));
        }
        if (reason.why() instanceof Why.Lagging lagging) {
            return Optional.of(rule(lagging));
        }
        return Optional.empty();
    }

    private String rule(Why.Lagging lagging) {
        Lag lag = lagging.lag();
        String limit = lagging.maximum()
                ? lag.most().orElseThrow().asMost()
                : lag.least().orElseThrow().asLeast();
        return lag.to().subject() + " is " + limit + " " + lag.from() + ", and "
                + lagging.keeper().visit() + " is not before " + lagging.other().when() + ", so "
                + lagging.kept().subject() + " is not before " + brief(lagging.bound());
    }

    private Optional<String> gap() {
        if (reason.next().isPresent()
                && bound().map(reason.next().get().start()::equals).orElse(false)) {
            return Optional.empty();
        }
        return Optional.of(who() + " nothing"
                + reason.next()
                        .map(slot -> " before " + slot.when())
                        .orElse(bound().isPresent() ? " from then on" + latest() : latest()));
    }

    private String latest() {
        return visit.bounds().latest().map(latest -> " up to " + brief(latest)).orElse("");
    }

    private String who() {
        List<String> providers = Stream.concat(
                        visit.slots().all().stream(),
                        visit.slots().leftOut().stream().map(LeftOut::slot))
                .map(Slot::provider)
                .distinct()
                .limit(2)
                .toList();
        return providers.size() == 1 ? providers.get(0) + " has" : visit.name() + " has";
    }

    private Optional<String> others() {
        List<LeftOut> out = reason.leftOut();
        String named = String.join(
                "; ", out.stream().limit(NAMED).map(LeftOut::toString).toList());
        String more = out.size() > NAMED ? "; and " + (out.size() - NAMED) + " more are left out" : "";
        return out.isEmpty() ? Optional.empty() : Optional.of(named + more);
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

    private String brief(Instant instant) {
        return WallTime.brief(instant, zone());
    }

    private ZoneId zone() {
        Stream<Slot> known = Stream.of(
                        reason.next().stream(),
                        visit.slots().all().stream().limit(1),
                        visit.slots().leftOut().stream().map(LeftOut::slot).limit(1),
                        reason.why() instanceof Why.Lagging lagging ? Stream.of(lagging.other()) : Stream.<Slot>empty())
                .flatMap(slots -> slots);
        return known.map(Slot::zone).findFirst().orElse(ZoneOffset.UTC);
    }
}
