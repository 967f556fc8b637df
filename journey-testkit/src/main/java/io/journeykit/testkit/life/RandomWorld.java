package io.journeykit.testkit.life;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeykit.template.Declaration;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.vocabulary.FactType;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** A world in which every party may do anything at any moment, for given templates. */
final class RandomWorld {

    private final Setup setup;
    private final Chance chance;
    private final ObjectNode world = Json.object();
    private final RandomParties parties;

    private RandomWorld(Setup setup) {
        this.setup = setup;
        this.chance = setup.chance();
        this.parties = new RandomParties(setup);
    }

    static ObjectNode of(Setup setup) {
        return new RandomWorld(setup).make();
    }

    private ObjectNode make() {
        String zone = chance.of(RandomTemplate.ZONES);
        world.put("zone", zone);
        calendars();
        world.put("until", Setup.text(setup.start().plusDays(setup.days())));
        people(zone);
        world.set("begin", begins());
        parties.into(world);
        new RandomAnswers(setup).into(world);
        new RandomStaff(setup, parties).into(world);
        new RandomHappenings(setup, parties.slots()).into(world);
        outages();
        return world;
    }

    /** Those that templates name; some days are closed in each, and the world counts by one of them. */
    private void calendars() {
        Set<String> names = new TreeSet<>();
        for (JourneyTemplate template : setup.templates()) {
            names.add(template.site().calendar());
            template.steps()
                    .forEach(step -> step.silence()
                            .values()
                            .forEach(ladder ->
                                    ladder.forEach(rung -> rung.calendar().ifPresent(names::add))));
        }
        names.remove("monday-to-friday");
        names.remove("every-day");
        names.add(RandomTemplate.CALENDAR);
        ObjectNode calendars = world.putObject("calendars");
        for (String name : names) {
            ArrayNode closed = calendars.putObject(name).putArray("closed");
            for (int i = chance.between(1, 4); i > 0; i--) {
                closed.add(setup.someTime().toLocalDate().toString());
            }
        }
        if (chance.oneIn(2)) {
            world.put("calendar", RandomTemplate.CALENDAR);
        }
    }

    private void people(String zone) {
        RandomPerson people = new RandomPerson(setup, zone);
        world.set("person", people.of(setup.people().get(0)));
        if (setup.people().size() > 1) {
            ArrayNode others = world.putArray("others");
            setup.people().subList(1, setup.people().size()).forEach(id -> others.add(people.of(id)));
        }
    }

    /** Everybody begins something; who is alone perhaps several things, or one of them twice. */
    private ArrayNode begins() {
        ArrayNode begins = Json.list();
        int day = 0;
        for (String person : setup.people()) {
            int count = setup.people().size() > 3 ? 1 : chance.of(1, 1, 1, 2, 3);
            for (int i = 0; i < count; i++) {
                JourneyTemplate template = i == 0 ? setup.templates().get(0) : chance.of(setup.templates());
                begins.add(begin(template, person, day == 0 ? 0 : chance.between(0, 20)));
                day++;
            }
        }
        if (setup.people().size() == 1 && chance.oneIn(8)) {
            begins.add(again(setup.templates().get(0)));
        }
        return begins;
    }

    /** The first person begins the same once more within the day, so that two of her journeys wait for the same. */
    private ObjectNode again(JourneyTemplate template) {
        return begin(template, setup.people().get(0), 0)
                .put("at", Setup.text(setup.start().plusMinutes(chance.between(1, 1200))));
    }

    private ObjectNode begin(JourneyTemplate template, String person, int day) {
        ObjectNode begin = Json.object().put("template", template.id());
        if (!person.equals(setup.people().get(0))) {
            begin.put("whose", person);
        }
        begin.put("at", Setup.text(setup.start().plusDays(day).plusMinutes(day == 0 ? 0 : chance.between(0, 600))));
        ObjectNode anchors = Json.object();
        for (String anchor : template.anchors()) {
            if (!chance.happens(setup.rates().wrong() / 4)) {
                anchors.put(anchor, Setup.text(slips(template, anchor) ? monthEnd() : anchor()));
            }
        }
        if (chance.happens(setup.rates().wrong() / 8)) {
            anchors.put(setup.nonces().of("an"), Setup.text(anchor()));
        }
        if (!anchors.isEmpty()) {
            begin.set("anchors", anchors);
        }
        ObjectNode parameters = Json.object();
        for (Declaration parameter : template.parameters()) {
            parameter(parameters, parameter);
        }
        if (chance.happens(setup.rates().wrong() / 8)) {
            parameters.put(setup.nonces().of("fa"), "yes");
        }
        if (!parameters.isEmpty()) {
            begin.set("parameters", parameters);
        }
        if (chance.oneIn(8)) {
            begin.put("entry", chance.of("catch-up", "skip-past", "restart"));
        }
        return begin;
    }

    /** Months ago or weeks ahead; often at the end of a month, where months differ. */
    private LocalDateTime anchor() {
        LocalDateTime any = setup.start().plusDays(chance.between(-60, 40)).plusMinutes(chance.between(0, 900));
        return chance.oneIn(3) ? any.with(TemporalAdjusters.lastDayOfMonth()) : any;
    }

    /** Whether what comes monthly is counted from it, each from the one before. */
    private static boolean slips(JourneyTemplate template, String anchor) {
        return template.steps().stream()
                .anyMatch(step -> step.repeat() instanceof Repetition.Every every
                        && every.recall() == Repetition.Recall.LAST_SCHEDULED
                        && step.due()
                                .filter(due -> due.from().equals(Point.anchor(anchor)))
                                .isPresent());
    }

    /** The 31st of a month about when the play begins, to which most others have no like. */
    private LocalDateTime monthEnd() {
        LocalDateTime end = setup.start().plusDays(chance.between(-5, 25)).with(TemporalAdjusters.lastDayOfMonth());
        return end.getDayOfMonth() == 31 ? end : end.minusMonths(1).with(TemporalAdjusters.lastDayOfMonth());
    }

    private void parameter(ObjectNode into, Declaration parameter) {
        String name = parameter.name().value();
        if (chance.happens(setup.rates().wrong() / 4)) {
            Facts.putOdd(chance, into, name);
        } else if (parameter.type() == FactType.LIST) {
            into.set(name, Json.words(List.of("pr-one", "pr-two").subList(0, chance.between(1, 2))));
        } else if (parameter.required() || chance.oneIn(2)) {
            Facts.put(chance, into, name, parameter.type().name().toLowerCase(Locale.ROOT));
        }
    }

    private void outages() {
        ArrayNode down = Json.list();
        for (int i = 0; i < 2 && chance.happens(setup.rates().outage()); i++) {
            LocalDateTime from = chance.oneIn(2) ? setup.start().plusHours(chance.between(0, 120)) : setup.someTime();
            int hours = chance.of(1, 5, 13, 30, 60, 110);
            down.addObject()
                    .put(
                            "port",
                            chance.of(
                                    "appointments",
                                    "messaging",
                                    "messaging",
                                    "worklist",
                                    "worklist",
                                    "referrals",
                                    "records",
                                    "performer",
                                    "store"))
                    .put("from", Setup.text(from))
                    .put("to", Setup.text(from.plusHours(hours)));
        }
        if (!down.isEmpty()) {
            world.set("down", down);
        }
    }
}
