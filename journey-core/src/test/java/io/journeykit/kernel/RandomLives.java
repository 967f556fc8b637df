package io.journeykit.kernel;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Input;
import io.journeykit.template.TemplateRef;
import io.journeykit.vocabulary.AgendaId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Agendas as random templates and worlds make them, for laws that hold for any of them. */
public final class RandomLives {

    // To make and to compile templates costs as much as to live by them, so each seed's are made once.
    private static final Map<Integer, Definitions> DEFINITIONS = new ConcurrentHashMap<>();
    private static final List<String> TEMPLATES = List.of("first", "second");

    private final int seed;
    private final Consumer<Moment> onlooker;
    private final RandomWorld world;
    private final Definitions definitions;
    private final List<Event> history = new ArrayList<>();
    private Instant now = Instant.parse("2026-02-20T12:00:00Z");
    private Agenda agenda = Agenda.empty(AgendaId.of("person"));

    /**
     * An agenda after one more input of its life.
     *
     * @param seed of the life, to name in a failure
     */
    public record Moment(int seed, Taken taken, Definitions definitions, List<Event> history, Instant now) {

        public Agenda agenda() {
            return taken.decision().agenda();
        }
    }

    /** An input that an agenda took, and what was decided. */
    record Taken(Agenda before, Input input, Decision decision) {}

    private RandomLives(int seed, Consumer<Moment> onlooker) {
        this.seed = seed;
        this.onlooker = onlooker;
        this.world = new RandomWorld(new Random(seed));
        this.definitions = DEFINITIONS.computeIfAbsent(seed, RandomLives::definitions);
    }

    private static Definitions definitions(int seed) {
        Random random = new Random(seed);
        Definitions.Builder builder = Definitions.with();
        TEMPLATES.forEach(id -> builder.template(RandomTemplates.template(random, id), "hash"));
        return builder.build();
    }

    /** Shows every moment of the life under a seed: its beginning, and so many inputs. */
    public static void live(int seed, int inputs, Consumer<Moment> onlooker) {
        RandomLives life = new RandomLives(seed, onlooker);
        life.begin();
        for (int i = 0; i < inputs; i++) {
            life.next();
        }
    }

    /** Shows every moment of the same life where nobody ever answers. */
    static void inSilence(int seed, Duration length, Consumer<Moment> onlooker) {
        RandomLives life = new RandomLives(seed, onlooker);
        life.begin();
        Instant end = life.now.plus(length);
        while (life.agenda.wakeAt().isBefore(end)) {
            life.wake();
        }
    }

    private void begin() {
        decide(new Input.ChangePreference(world.id(), world.preferences()));
        decide(new Input.ChangeConsent(world.id(), List.of(ConsentRule.permit("care-coordination"))));
        for (String template : TEMPLATES) {
            TemplateRef ref = new TemplateRef(template, "1");
            TreeMap<String, Instant> anchors = new TreeMap<>();
            anchors.put("referred", now.minus(Duration.ofDays(world.random.nextInt(20))));
            decide(new Input.BeginJourney(world.id(), ref, anchors, new TreeMap<>(), Optional.empty()));
        }
    }

    private void next() {
        if (world.random.nextInt(4) == 0 && agenda.wakeAt().isBefore(Instant.MAX)) {
            wake();
        } else {
            now = now.plus(Duration.ofMinutes(world.random.nextInt(600)));
            decide(world.input(agenda, now));
        }
    }

    private void wake() {
        now = agenda.wakeAt().isAfter(now) ? agenda.wakeAt() : now;
        decide(new Input.Wake(world.id()));
    }

    private void decide(Input input) {
        Taken taken = new Taken(agenda, input, decision(input));
        agenda = taken.decision().agenda();
        history.addAll(taken.decision().events());
        world.hears(taken.decision().effects());
        onlooker.accept(new Moment(seed, taken, definitions, List.copyOf(history), now));
    }

    private Decision decision(Input input) {
        try {
            return Kernel.decide(agenda, input, now, definitions);
        } catch (RuntimeException e) {
            throw new AssertionError("seed " + seed + ", " + input, e);
        }
    }

    @Override
    public String toString() {
        return "the life under seed " + seed;
    }
}
