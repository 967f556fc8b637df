package io.journeykit.testkit.world;

import io.journeykit.calendar.hours.WeeklyHours;
import io.journeykit.codec.json.EnumWords;
import io.journeykit.codec.json.JsonFields;
import io.journeykit.codec.json.JsonPart;
import io.journeykit.phrase.Phrase;
import io.journeykit.planning.Slot;
import io.journeykit.planning.search.Slots;
import io.journeykit.planning.search.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How an author writes a step of a planning problem: what is offered for it and when it should be, or the slot for which it
 * is booked.
 *
 * @param hours when the person can come
 */
record PlanStepNotation(LocalTimes times, WeeklyHours hours) {

    static final List<String> FIELDS = List.of("id", "not-before", "target", "aim", "latest", "offers", "booked");
    static final List<String> OFFER = List.of("provider", "place", "zone", "minutes", "slots", "every");

    private static final EnumWords<Aim> AIMS = EnumWords.of(Aim.class, "aim");
    private static final Phrase NOT_FREE = Phrase.of("left-out.not-free");

    /** What is wanted of the time of a visit. */
    private enum Aim {
        EARLIEST,
        TARGET
    }

    /** A step and where it is written. */
    record Written(JsonPart part, Visit visit) {}

    Optional<Written> read(JsonPart part) {
        return part.fields(FIELDS).map(step -> new Written(part, visit(step)));
    }

    private Visit visit(JsonFields step) {
        String name = step.text("id");
        Optional<Slot> booked = step.find("booked", this::booked);
        if (booked.isPresent()) {
            return Visit.booked(name, booked.get());
        }
        if (!step.has("booked")) {
            step.need("offers", Optional::of, step.whole());
        }
        Visit visit = new Visit(name, slots(step));
        visit = step.find("not-before", times::instant).map(visit::notBefore).orElse(visit);
        visit = wished(step, visit);
        return step.find("latest", times::instant).map(visit::atLatest).orElse(visit);
    }

    private Visit wished(JsonFields step, Visit visit) {
        Optional<Instant> target = step.find("target", times::instant);
        boolean aimed = step.find("aim", aim -> aim.oneOf(AIMS), Aim.EARLIEST) == Aim.TARGET;
        if (aimed && !step.has("target")) {
            step.missing("target", "say when it is wanted");
        }
        return target.map(at -> aimed ? visit.near(at) : visit.by(at)).orElse(visit);
    }

    private Slots slots(JsonFields step) {
        List<Slot> all = new ArrayList<>();
        step.list("offers", offer -> offer.fields(OFFER)).forEach(offer -> all.addAll(offered(offer)));
        Slots slots = Slots.of(all);
        return hours.equals(WeeklyHours.ALWAYS)
                ? slots
                : slots.where(slot -> hours.allows(slot.start(), slot.zone()), NOT_FREE);
    }

    private List<Slot> offered(JsonFields offer) {
        String provider = offer.text("provider");
        List<Opening> openings = new OpeningNotation(times).read(provider, "", offer);
        if (openings.stream()
                .anyMatch(one -> one.appears().isPresent() || one.gone().isPresent())) {
            offer.whole().fault("unknown-field", "a slot that 'appears' or is 'gone'", "name what can be had now");
        }
        return openings.stream().map(Opening::slot).toList();
    }

    private Optional<Slot> booked(JsonPart part) {
        return part.fields("provider", "place", "start", "minutes").map(fields -> {
            Instant start = fields.need("start", times::instant, Instant.EPOCH);
            int minutes = fields.find("minutes", count -> count.count(1, 24 * 60), 30);
            String provider = fields.text("provider");
            String place = fields.find("place", JsonPart::text, provider);
            return new Slot(
                    provider + " " + start,
                    start,
                    start.plus(Duration.ofMinutes(minutes)),
                    provider,
                    place,
                    times.almanac().zone());
        });
    }
}
