package io.journeykit.kernel;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Input;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.vocabulary.AgendaId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Agendas as random templates and worlds make them, for laws of the rooms above that hold for any of them. */
public final class RandomLives {

    private final int seed;
    private final RandomWorld world;
    private final List<JourneyTemplate> templates;
    private final Definitions definitions;
    private final List<Event> history = new ArrayList<>();
    private Instant now = Instant.parse("2026-02-20T12:00:00Z");
    private Agenda agenda = Agenda.empty(AgendaId.of("person"));

    /**
     * An agenda at one moment of its life.
     *
     * @param seed of the life, to name in a failure
     */
    public record Moment(int seed, Agenda agenda, Definitions definitions, List<Event> history, Instant now) {}

    private RandomLives(int seed) {
        Random random = new Random(seed);
        this.seed = seed;
        this.world = new RandomWorld(random);
        this.templates = List.of(RandomTemplates.template(random, "first"), RandomTemplates.template(random, "second"));
        Definitions.Builder builder = Definitions.with();
        templates.forEach(template -> builder.template(template, "hash"));
        this.definitions = builder.build();
    }

    /** Shows every moment of the life under a seed, of so many inputs. */
    public static void live(int seed, int inputs, Consumer<Moment> onlooker) {
        RandomLives life = new RandomLives(seed);
        life.begin();
        for (int i = 0; i < inputs; i++) {
            life.next();
            onlooker.accept(new Moment(seed, life.agenda, life.definitions, List.copyOf(life.history), life.now));
        }
    }

    private void begin() {
        decide(new Input.ChangePreference(world.id(), world.preferences()));
        decide(new Input.ChangeConsent(world.id(), List.of(ConsentRule.permit("care-coordination"))));
        for (JourneyTemplate template : templates) {
            TreeMap<String, Instant> anchors = new TreeMap<>();
            anchors.put("referred", now.minus(Duration.ofDays(world.random.nextInt(20))));
            decide(new Input.BeginJourney(world.id(), template.ref(), anchors, new TreeMap<>(), Optional.empty()));
        }
    }

    private void next() {
        if (world.random.nextInt(4) == 0 && agenda.wakeAt().isBefore(Instant.MAX)) {
            now = agenda.wakeAt().isAfter(now) ? agenda.wakeAt() : now;
            decide(new Input.Wake(world.id()));
        } else {
            now = now.plus(Duration.ofMinutes(world.random.nextInt(600)));
            decide(world.input(agenda, now));
        }
    }

    private void decide(Input input) {
        Decision decision = Kernel.decide(agenda, input, now, definitions);
        agenda = decision.agenda();
        history.addAll(decision.events());
        world.hears(decision.effects());
    }

    @Override
    public String toString() {
        return "the life under seed " + seed;
    }
}
