package io.journeykit.examples.play;

import io.journeykit.agenda.Input;
import io.journeykit.calendars.Rfc5545;
import io.journeykit.codec.TemplateCodec;
import io.journeykit.condition.ConditionLanguage;
import io.journeykit.examples.world.Beginning;
import io.journeykit.examples.world.Cast;
import io.journeykit.examples.world.World;
import io.journeykit.kernel.Definitions;
import io.journeykit.lifecycle.StandardMachines;
import io.journeykit.planning.Slot;
import io.journeykit.runtime.Host;
import io.journeykit.runtime.HostBuilder;
import io.journeykit.spi.Adapters;
import io.journeykit.spi.Listener;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.TemplateRef;
import io.journeykit.testkit.Scene;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.List;

/** One run of a world, from its first journey's beginning until nothing is left to do. */
public final class Play {

    private final World world;
    private final Scene scene;
    private final AgendaId person;
    private final Deeds deeds;
    private final Diary diary;

    private Play(World world) {
        this.world = world;
        this.scene = Scene.at(start(world));
        this.person = AgendaId.of(world.person().id());
        this.deeds = new Deeds(scene, world.setting().almanac(), new InTheDiary());
        this.diary = new Diary(scene, world.cast(), deeds);
    }

    /** Plays a world to its end. */
    public static Played of(World world) {
        return of(world, Listener.NONE);
    }

    /**
     * Plays a world to its end.
     *
     * @param watching told of every commit; where it throws, that stays among its own
     * @throws io.journeykit.vocabulary.Refused where a template asks for a calendar or a machine that the world lacks
     */
    public static Played of(World world, Listener watching) {
        return of(world, definitions(world), watching);
    }

    /** Plays a world to its end with definitions that are built already, as one does who plays it often. */
    public static Played of(World world, Definitions definitions, Listener watching) {
        return new Play(world).play(definitions, watching);
    }

    private Played play(Definitions definitions, Listener watching) {
        HostBuilder builder =
                Host.over(definitions).adapters(Adapters.of(parties())).listener(watching);
        Host host = scene.play(builder);
        meet();
        world.script().begins().forEach(begin -> scene.at(begin.at(), () -> begin(begin)));
        Occasion start = Occasion.ofThePerson(person, scene.now());
        world.script().happenings().forEach(happening -> deeds.plan(happening, start));
        diary.open();
        Instant last = scene.playOut(world.setting().until());
        return new Played(world, host.history(person), scene.agenda(person), last);
    }

    private Parties parties() {
        Cast cast = world.cast();
        return new Parties(
                cast,
                new Responding(scene, world, deeds),
                diary,
                new Patience(scene, world.setting().almanac(), cast.answers()),
                new Team(cast.careTeam()));
    }

    private final class InTheDiary implements ByHand {
        @Override
        public void booked(AgendaId person, StepRef step, Slot slot) {
            diary.bookByHand(person, step, slot);
        }

        @Override
        public void calledOff(Slot slot) {
            diary.callOff(slot);
        }
    }

    /** What is known of the person before anything begins. */
    private void meet() {
        scene.tell(
                person,
                new Input.ChangePreference(scene.inputId(), world.person().preferences()));
        scene.tell(
                person, new Input.ChangeConsent(scene.inputId(), world.person().consents()));
    }

    private void begin(Beginning begin) {
        scene.tell(
                person,
                new Input.BeginJourney(
                        scene.inputId(), begin.template(), begin.anchors(), begin.parameters(), begin.entry()));
    }

    /**
     * What the journeys of a world are decided by: its templates, calendars and ways.
     *
     * @throws io.journeykit.vocabulary.Refused where a template asks for a calendar or a machine that the world lacks
     */
    public static Definitions definitions(World world) {
        return definitions(world, List.of());
    }

    /**
     * The same with condition languages that its templates are written in, besides the library's own.
     *
     * @throws io.journeykit.vocabulary.Refused where a template asks for a calendar or a machine that the world lacks
     */
    public static Definitions definitions(World world, List<ConditionLanguage> languages) {
        Definitions.Builder definitions = Definitions.with()
                .language(Rfc5545.LANGUAGE)
                .travel(world.setting().ways());
        languages.forEach(definitions::language);
        world.setting().calendars().forEach(definitions::calendar);
        for (JourneyTemplate template : world.templates()) {
            definitions.template(template, hash(world, template));
        }
        return definitions.build();
    }

    private static String hash(World world, JourneyTemplate template) {
        return TemplateCodec.hash(template, StandardMachines.all(), ref -> hash(world, ref));
    }

    private static String hash(World world, TemplateRef ref) {
        return world.templates().stream()
                .filter(template -> template.ref().equals(ref))
                .findFirst()
                .map(template -> hash(world, template))
                .orElse("");
    }

    private static Instant start(World world) {
        return world.script().begins().stream()
                .map(Beginning::at)
                .min(Instant::compareTo)
                .orElse(world.setting().until());
    }
}
