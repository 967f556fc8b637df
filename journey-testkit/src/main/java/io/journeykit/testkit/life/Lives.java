package io.journeykit.testkit.life;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeykit.codec.TemplateCodec;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.testkit.world.Surroundings;
import io.journeykit.testkit.world.World;
import io.journeykit.testkit.world.WorldFile;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where random lives come from: each is what its seed makes it, on any machine. */
public final class Lives {

    private static final LocalDateTime FIRST = LocalDateTime.of(2025, 9, 1, 8, 0);
    private static final int YEARS_OF_DAYS = 500;

    private final List<JourneyTemplate> given;
    private final Sizes sizes;
    private final Rates rates;
    private final Surroundings surroundings;

    private Lives(List<JourneyTemplate> given, Sizes sizes, Rates rates, Surroundings surroundings) {
        this.given = List.copyOf(given);
        this.sizes = sizes;
        this.rates = rates;
        this.surroundings = surroundings;
    }

    /** Lives of random templates. */
    public static Lives random() {
        return new Lives(List.of(), Sizes.USUAL, Rates.USUAL, Surroundings.NONE);
    }

    /**
     * Lives of an author's own templates; the first is what everybody begins, others may follow.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Lives of(List<JourneyTemplate> templates) {
        if (templates.isEmpty()) {
            throw new IllegalArgumentException("There is no template to live by; give one at least.");
        }
        return new Lives(templates, Sizes.USUAL, Rates.USUAL, Surroundings.NONE);
    }

    public Lives with(Sizes other) {
        return new Lives(given, other, rates, surroundings);
    }

    public Lives with(Rates other) {
        return new Lives(given, sizes, other, surroundings);
    }

    /** With holiday tables and languages that the templates may name. */
    public Lives with(Surroundings other) {
        return new Lives(given, sizes, rates, other);
    }

    /** The life of a seed, as files. */
    public Life life(long seed) {
        Made made = make(seed);
        List<String> texts = made.templates().stream().map(TemplateCodec::write).toList();
        return new Life("seed " + seed, texts, made.world().toString(), surroundings);
    }

    /** The same life, ready to be played. */
    public World world(long seed) {
        Made made = make(seed);
        return WorldFile.read(made.world().toString(), "seed " + seed, made.templates(), surroundings);
    }

    private record Made(List<JourneyTemplate> templates, ObjectNode world) {}

    private Made make(long seed) {
        Chance chance = new Chance(seed);
        Nonces nonces = new Nonces(chance);
        List<JourneyTemplate> templates = given.isEmpty() ? templates(chance, nonces) : given;
        Setup setup = new Setup(
                chance,
                nonces,
                templates,
                sizes,
                rates,
                FIRST.plusDays(chance.between(0, YEARS_OF_DAYS)).plusMinutes(chance.between(0, 600)),
                chance.between(Math.min(15, sizes.mostDays()), sizes.mostDays()),
                people(chance, nonces),
                new ArrayList<>());
        ObjectNode world = RandomWorld.of(setup);
        List<JourneyTemplate> all = new ArrayList<>(templates);
        if (given.isEmpty() && ExchangedWhileUnsaid.isIn(seed)) {
            all.add(new ExchangedWhileUnsaid(setup).into(world));
        }
        if (given.isEmpty() && RivalForALateSlot.isIn(seed, setup)) {
            all.add(new RivalForALateSlot(setup).into(world));
        }
        if (given.isEmpty() && CrisisWhileListening.isIn(seed)) {
            all.add(new CrisisWhileListening(setup).into(world));
        }
        PartyNames.into(world);
        return new Made(all, world);
    }

    private List<JourneyTemplate> templates(Chance chance, Nonces nonces) {
        List<String> languages =
                surroundings.rules().stream().map(rule -> rule.name()).toList();
        List<JourneyTemplate> templates = new ArrayList<>();
        Optional<RandomTemplate.Other> other = Optional.empty();
        int count = chance.of(1, 1, 2);
        for (int i = 0; i < count; i++) {
            JourneyTemplate template = template(chance, new Plot(chance, nonces, languages), other);
            templates.add(0, template);
            other = Optional.of(new RandomTemplate.Other(template.id(), template.version()));
        }
        return templates;
    }

    /** One that the check accepts. */
    private JourneyTemplate template(Chance chance, Plot first, Optional<RandomTemplate.Other> other) {
        Plot plot = first;
        while (true) {
            Optional<JourneyTemplate> template = MendedTemplate.of(RandomTemplate.of(chance, plot, sizes, other));
            if (template.isPresent()) {
                return template.get();
            }
            plot = new Plot(chance, first.nonces(), first.languages());
        }
    }

    private List<String> people(Chance chance, Nonces nonces) {
        int count = 1;
        if (chance.happens(sizes.crowded())) {
            count = chance.oneIn(25)
                    ? chance.between(2, sizes.mostPeople())
                    : chance.between(2, Math.min(5, sizes.mostPeople()));
        }
        List<String> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(nonces.of("pe"));
        }
        return people;
    }

    @Override
    public String toString() {
        return given.isEmpty() ? "lives of random templates" : "lives of " + given;
    }
}
