package io.journeykit.testkit.world;

import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.days.WorkCalendars;
import io.journeykit.codec.json.JsonFields;
import io.journeykit.codec.json.JsonPart;
import io.journeykit.codec.json.JsonScalars;
import io.journeykit.codec.json.Node;
import io.journeykit.planning.Slot;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How an author writes the appointments of a party: by service, each as its local start, or as a rule for many. */
record OpeningNotation(LocalTimes times) {

    private static final int LONGEST = 24 * 60;
    private static final int MOST = 20_000;
    private static final LocalDateTime NEVER = LocalDateTime.of(2000, 1, 1, 0, 0);

    /** What all openings of one offer have in common. */
    private record Offer(String provider, String service, String place, ZoneId zone, int minutes) {

        Slot slot(LocalDateTime start, int itsMinutes) {
            Instant at = Almanac.of(zone, WorkCalendars.EVERY_DAY).at(start.toLocalDate(), start.toLocalTime());
            return new Slot(provider + " " + start, at, at.plus(Duration.ofMinutes(itsMinutes)), provider, place, zone);
        }
    }

    /** All that a party offers. */
    List<Opening> read(JsonPart.Named party) {
        List<Opening> all = new ArrayList<>();
        if (party.part().node() instanceof Node.Fields fields && fields.fields().containsKey("offers")) {
            JsonPart offers = new JsonPart(
                    fields.fields().get("offers").value(),
                    party.part().path() + ".offers",
                    party.part().faults());
            offers.list(part -> Optional.of(read(party.name(), part)))
                    .forEach(some -> some.forEach(one -> all.add(ofItsOwn(one, all))));
        }
        return all;
    }

    /** Two services of one party at one start are two appointments: the later one is called by its service too. */
    private static Opening ofItsOwn(Opening opening, List<Opening> others) {
        boolean taken = others.stream()
                .anyMatch(other -> other.slot().id().equals(opening.slot().id())
                        && !other.service().equals(opening.service()));
        return taken ? opening.called(opening.slot().id() + " " + opening.service()) : opening;
    }

    private List<Opening> read(String provider, JsonPart part) {
        return part.fields("service", "place", "zone", "minutes", "slots", "every")
                .map(fields -> read(provider, fields))
                .orElse(List.of());
    }

    private List<Opening> read(String provider, JsonFields fields) {
        return read(provider, fields.text("service"), fields);
    }

    /** What one provider offers for one service: {@code place}, {@code zone}, {@code minutes}, {@code slots}, {@code every}. */
    List<Opening> read(String provider, String service, JsonFields fields) {
        Offer offer = new Offer(
                provider,
                service,
                fields.find("place", JsonPart::text, provider),
                fields.find("zone", JsonScalars::zone, times.almanac().zone()),
                fields.find("minutes", part -> part.count(1, LONGEST), 30));
        List<Opening> openings = new ArrayList<>(fields.list("slots", part -> opening(offer, part)));
        fields.list("every", part -> rule(offer, part)).forEach(openings::addAll);
        return openings;
    }

    private Optional<Opening> opening(Offer offer, JsonPart part) {
        if (part.isText()) {
            return LocalTimes.local(part).map(start -> plain(offer, start));
        }
        return part.fields("start", "minutes", "appears", "gone").map(fields -> {
            LocalDateTime start = fields.need("start", LocalTimes::local, NEVER);
            int minutes = fields.find("minutes", count -> count.count(1, LONGEST), offer.minutes());
            return new Opening(
                    offer.service(),
                    offer.slot(start, minutes),
                    fields.find("appears", times::instant),
                    fields.find("gone", times::instant));
        });
    }

    private static Opening plain(Offer offer, LocalDateTime start) {
        return new Opening(offer.service(), offer.slot(start, offer.minutes()), Optional.empty(), Optional.empty());
    }

    /** Certain times on certain days of the week, from one date to another, both included. */
    private record Rule(List<DayOfWeek> days, List<LocalTime> times, LocalDate from, LocalDate to) {}

    private static Optional<List<Opening>> rule(Offer offer, JsonPart part) {
        return part.fields("days", "times", "from", "to")
                .map(fields -> new Rule(
                        fields.needList("days", LocalTimes::day),
                        fields.needList("times", LocalTimes::time),
                        fields.need("from", LocalTimes::date, NEVER.toLocalDate()),
                        fields.need("to", LocalTimes::date, NEVER.toLocalDate())))
                .map(rule -> openings(offer, part, rule));
    }

    private static List<Opening> openings(Offer offer, JsonPart part, Rule rule) {
        List<Opening> openings = new ArrayList<>();
        for (LocalDate day = rule.from(); !day.isAfter(rule.to()); day = day.plusDays(1)) {
            if (openings.size() > MOST) {
                part.fault("too-many-slots", "more than " + MOST + " slots by one rule", "choose a nearer 'to'");
                return List.of();
            }
            LocalDate date = day;
            if (rule.days().contains(date.getDayOfWeek())) {
                rule.times().forEach(time -> openings.add(plain(offer, date.atTime(time))));
            }
        }
        return openings;
    }
}
