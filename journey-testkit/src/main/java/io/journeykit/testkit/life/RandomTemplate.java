package io.journeykit.testkit.life;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A template of any mixture of constructs; what the check refuses of it has to be taken away yet. */
final class RandomTemplate {

    /** The calendar that every random world knows. */
    static final String CALENDAR = "ca2closed";

    static final List<String> ZONES = List.of(
            "America/New_York",
            "America/New_York",
            "Europe/Berlin",
            "UTC",
            "Australia/Lord_Howe",
            "Asia/Kathmandu",
            "Pacific/Apia",
            "Africa/Casablanca");

    private final Chance chance;
    private final Nonces nonces;
    private final Optional<Other> other;
    private final ObjectNode template = Json.object();
    private final Plot plot;

    /** Another template that this one may run inside itself. */
    record Other(String id, String version) {}

    private RandomTemplate(Chance chance, Plot plot, Optional<Other> other) {
        this.chance = chance;
        this.nonces = plot.nonces();
        this.other = other;
        this.plot = plot;
    }

    static ObjectNode of(Chance chance, Plot plot, Sizes sizes, Optional<Other> other) {
        return new RandomTemplate(chance, plot, other).make(steps(chance, sizes));
    }

    /** Few are more likely than many, and all that may be are met. */
    private static int steps(Chance chance, Sizes sizes) {
        int most = chance.oneIn(12) ? sizes.mostSteps() : Math.min(sizes.mostSteps(), chance.of(2, 4, 6, 9));
        return chance.between(1, most);
    }

    private ObjectNode make(int steps) {
        template.put("id", nonces.of("te"));
        template.put("version", "1");
        template.put("title", "Title " + nonces.of("ti"));
        template.putObject("site")
                .put("zone", chance.of(ZONES))
                .put("calendar", chance.oneIn(2) ? "monday-to-friday" : CALENDAR);
        declare();
        ArrayNode list = Json.list();
        for (int i = 0; i < steps; i++) {
            list.add(new RandomStep(chance, plot, other).make());
        }
        template.set("steps", list);
        around();
        return template;
    }

    private void declare() {
        plot.anchors().add("begin");
        for (int i = chance.between(0, 2); i > 0; i--) {
            plot.anchors().add(nonces.of("an"));
        }
        if (plot.anchors().size() > 1) {
            template.set(
                    "anchors",
                    Json.words(plot.anchors().subList(1, plot.anchors().size())));
        }
        for (int i = chance.between(0, 4); i > 0; i--) {
            plot.facts().declare(nonces.of("fa"), chance.of("text", "text", "number", "truth", "date", "code"));
        }
        for (int i = chance.between(0, 2); i > 0; i--) {
            plot.stages().add(nonces.of("sg"));
        }
        if (chance.oneIn(6)) {
            template.put("entry", chance.of("catch-up", "skip-past", "restart"));
        }
        if (chance.oneIn(6)) {
            template.put("review", chance.of("P10D", "P30D", "5 working days"));
        }
    }

    /** What speaks of several steps, and what steps have named. */
    private void around() {
        stages();
        deferred();
        together();
        clocks();
        exits();
        facts();
        if (!plot.machines().isEmpty()) {
            template.set("machines", plot.machines());
        }
        if (!plot.texts().isEmpty()) {
            template.set("texts", plot.texts());
        }
    }

    private void stages() {
        ArrayNode stages = Json.list();
        for (String stage : plot.stages()) {
            ObjectNode one = stages.addObject().put("id", stage).put("title", "Title " + nonces.of("ti"));
            if (!plot.inStage(stage).isEmpty() && chance.oneIn(2)) {
                one.put("milestone", chance.of(plot.inStage(stage)));
            }
        }
        if (!stages.isEmpty()) {
            template.set("stages", stages);
        }
    }

    private void deferred() {
        if (plot.steps().size() > 2 && chance.oneIn(4)) {
            ObjectNode choice = Json.object().put("id", nonces.of("dc"));
            choice.set("steps", Json.words(some(plot.steps(), 2)));
            template.set("deferred-choices", Json.list().add(choice));
        }
    }

    private void together() {
        if (plot.bookings().size() > 1 && chance.oneIn(3)) {
            ObjectNode together = Json.object().put("same", chance.of("provider", "place", "day"));
            together.set("steps", Json.words(some(plot.bookings(), 2)));
            template.set("together", Json.list().add(together));
        }
    }

    private void clocks() {
        if (chance.oneIn(6)) {
            ObjectNode clock = Json.object()
                    .put("id", nonces.of("ck"))
                    .put("within", chance.of("P28D", "10 working days", "PT48H"));
            clock.set("warns-at", Json.list().add(chance.between(20, 60)).add(90));
            clock.put("start", chance.of(plot.steps())).put("stop", chance.of(plot.steps()));
            for (String hand : List.of("pause", "resume", "reset", "nullify", "restart-as-new")) {
                if (chance.oneIn(3)) {
                    clock.put(hand, chance.of(plot.steps()));
                }
            }
            template.set("clocks", Json.list().add(clock));
        }
    }

    private void exits() {
        if (!plot.facts().all().isEmpty() && chance.oneIn(4)) {
            ObjectNode exit = Json.object().put("id", nonces.of("ex"));
            exit.set("when", plot.facts().condition(0));
            exit.put("outcome", chance.of("completed", "cancelled", "not-needed"));
            template.set("exits", Json.list().add(exit));
        }
    }

    private void facts() {
        ArrayNode parameters = Json.list();
        ArrayNode facts = Json.list();
        for (Facts.Known fact : plot.facts().all()) {
            boolean parameter = fact.type().equals("list") || chance.oneIn(6);
            ObjectNode declared = (parameter ? parameters : facts).addObject();
            declared.put("name", fact.name()).put("type", fact.type());
            if (parameter && chance.oneIn(2)) {
                declared.put("required", false);
            }
        }
        if (!parameters.isEmpty()) {
            template.set("parameters", parameters);
        }
        if (!facts.isEmpty()) {
            template.set("facts", facts);
        }
    }

    private List<String> some(List<String> names, int count) {
        List<String> left = new ArrayList<>(names);
        List<String> some = new ArrayList<>();
        for (int i = 0; i < count && !left.isEmpty(); i++) {
            some.add(left.remove(chance.between(0, left.size() - 1)));
        }
        return some;
    }
}
