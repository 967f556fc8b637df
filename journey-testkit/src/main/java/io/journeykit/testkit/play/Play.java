package io.journeykit.testkit.play;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Said;
import io.journeykit.codec.TemplateCodec;
import io.journeykit.kernel.Definitions;
import io.journeykit.lifecycle.StandardMachines;
import io.journeykit.planning.Slot;
import io.journeykit.runtime.Host;
import io.journeykit.spi.Adapters;
import io.journeykit.spi.Listener;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.TemplateRef;
import io.journeykit.testkit.Scene;
import io.journeykit.testkit.world.Beginning;
import io.journeykit.testkit.world.Cast;
import io.journeykit.testkit.world.Happening;
import io.journeykit.testkit.world.Patient;
import io.journeykit.testkit.world.World;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.words.Words;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** One run of a world, from the first that happens in it until nothing is left to do. */
@SuppressWarnings("exports")
public final class Play {

    private final World world;
    private final Scene scene;
    private final Stage stage;
    private final PlayStore store;
    private final Deeds deeds;
    private final StepTriggers triggers;
    private final Bookings bookings = new Bookings();
    private final Diary diary;

    private Play(World world) {
        this.world = world;
        this.scene = Scene.at(start(world));
        this.stage = Stage.on(scene);
        this.store = new PlayStore(scene, world.script().outages());
        this.deeds = new Deeds(stage, world, new InTheWorld());
        this.triggers = new StepTriggers(scene, deeds);
        this.diary = new Diary(stage, world.cast(), deeds, bookings);
    }

    /** Plays a world to its end. */
    public static PlayedAgenda of(World world) {
        return of(world, Listener.NONE);
    }

    /**
     * Plays a world to its end; what became of its first person.
     *
     * @param watching told of every commit; where it throws, that stays among its own
     * @throws io.journeykit.vocabulary.Refused where a template asks for a calendar or a machine that the world lacks
     */
    public static PlayedAgenda of(World world, Listener watching) {
        return of(world, definitions(world), watching);
    }

    /** Plays a world to its end with definitions that are built already, as one does who plays it often. */
    public static PlayedAgenda of(World world, Definitions definitions, Listener watching) {
        Play play = new Play(world);
        Instant last = play.play(definitions, watching);
        return play.played(world.person().id(), last);
    }

    /** Plays a world to its end, and tells all that happened in it, to whomever. */
    public static Chronicle chronicle(World world, Definitions definitions) {
        Play play = new Play(world);
        play.play(definitions, Listener.NONE);
        Map<String, Agenda> agendas = new TreeMap<>();
        world.people().forEach(person -> agendas.put(person.id().toString(), play.store.held(person.id())));
        return new Chronicle(world, play.stage.recorder().entries(), agendas);
    }

    /** Plays a world to its end; what became of each of its people. */
    public static List<PlayedAgenda> everybody(World world) {
        Play play = new Play(world);
        Instant last = play.play(definitions(world), Listener.NONE);
        return world.people().stream()
                .map(person -> play.played(person.id(), last))
                .toList();
    }

    private PlayedAgenda played(AgendaId person, Instant last) {
        List<Chronicle.Entry> refused = stage.recorder().entries().stream()
                .filter(entry -> entry.agenda().equals(person))
                .filter(Play::isRefusal)
                .toList();
        return new PlayedAgenda(world, store.history(person), store.held(person), last, refused, said());
    }

    private Map<EffectKey, Said> said() {
        Map<EffectKey, Said> said = new HashMap<>();
        for (Chronicle.Entry entry : stage.recorder().entries()) {
            if (entry instanceof Chronicle.Asked asked) {
                asked.delivery()
                        .said()
                        .ifPresent(words -> said.put(asked.delivery().key(), words));
            }
        }
        return said;
    }

    private static boolean isRefusal(Chronicle.Entry entry) {
        return entry instanceof Chronicle.Broke
                || entry instanceof Chronicle.Told told && told.failure().isPresent();
    }

    private Instant play(Definitions definitions, Listener watching) {
        RecordedAdapters adapters = new RecordedAdapters(Adapters.of(parties()), stage.recorder());
        scene.watchedBy(stage.recorder());
        scene.play(Host.over(definitions)
                .store(store)
                .adapters(Adapters.of(adapters))
                .words(Words.standard().naming(world.setting().names()))
                .listener(stage.recorder())
                .listener(triggers)
                .listener(watching));
        world.people().forEach(person -> scene.at(scene.now(), () -> meet(person)));
        world.script().begins().forEach(begin -> scene.at(begin.at(), () -> begin(begin)));
        Occasion start = Occasion.ofThePerson(world.person().id(), scene.now());
        for (Happening happening : world.script().happenings()) {
            if (happening.once().isPresent()) {
                triggers.add(happening);
            } else {
                deeds.plan(happening, start);
            }
        }
        diary.open();
        return playedOut();
    }

    private Instant playedOut() {
        try {
            return scene.playOut(world.setting().until());
        } catch (RuntimeException | StackOverflowError | PlayStore.Endless failure) {
            stage.recorder().broke(world.person().id(), failure);
            return scene.now();
        }
    }

    private Parties parties() {
        Cast cast = world.cast();
        return new Parties(
                cast,
                new ScriptedResponses(scene, world, deeds, bookings),
                diary,
                new Patience(stage, world),
                new Team(cast.careTeam()));
    }

    private final class InTheWorld implements ManualActs {
        @Override
        public void booked(AgendaId person, StepRef step, Slot slot, Optional<Slot> former) {
            diary.bookByHand(person, step, slot, former);
        }

        @Override
        public void calledOff(AgendaId person, StepRef step, Slot slot) {
            diary.callOff(person, step, slot);
        }

        @Override
        public void restored(AgendaId by, Instant to) {
            stage.recorder().restored(by, to);
            store.restore(to);
        }
    }

    /** What is known of a person before anything begins. */
    private void meet(Patient person) {
        stage.messenger().tell(person.id(), new Input.ChangePreference(scene.inputId(), person.preferences()));
        stage.messenger().tell(person.id(), new Input.ChangeConsent(scene.inputId(), person.consents()));
    }

    private void begin(Beginning begin) {
        stage.messenger()
                .tell(
                        begin.whose(),
                        new Input.BeginJourney(
                                scene.inputId(), begin.template(), begin.anchors(), begin.parameters(), begin.entry()));
    }

    /**
     * What the journeys of a world are decided by: its templates, calendars and ways, and the languages of its surroundings.
     *
     * @throws io.journeykit.vocabulary.Refused where a template asks for a calendar or a machine that the world lacks
     */
    public static Definitions definitions(World world) {
        return definitions(world, template -> hash(world, template));
    }

    /** The same where nobody asks for the hashes of templates, whose making takes longer than many a life. */
    public static Definitions unhashed(World world) {
        return definitions(world, template -> "not asked for");
    }

    private static Definitions definitions(World world, Function<JourneyTemplate, String> hash) {
        Definitions.Builder definitions =
                Definitions.with().travel(world.setting().ways());
        world.setting().surroundings().rules().forEach(definitions::language);
        world.setting().surroundings().conditions().forEach(definitions::language);
        world.setting().calendars().forEach(definitions::calendar);
        for (JourneyTemplate template : world.templates()) {
            definitions.template(template, hash.apply(template));
        }
        return definitions.build();
    }

    private static String hash(World world, JourneyTemplate template) {
        return TemplateCodec.hash(
                template, StandardMachines.all(), ref -> ref.equals(template.ref()) ? "itself" : hash(world, ref));
    }

    private static String hash(World world, TemplateRef ref) {
        return world.templates().stream()
                .filter(template -> template.ref().equals(ref))
                .findFirst()
                .map(template -> hash(world, template))
                .orElse("");
    }

    /** Something may be told of a person before her first journey. */
    private static Instant start(World world) {
        Stream<Instant> told = world.script().happenings().stream()
                .filter(happening -> happening.once().isEmpty())
                .flatMap(happening -> happening.when().date().stream())
                .map(exact -> world.setting().almanac().at(exact.toLocalDate(), exact.toLocalTime()));
        return Stream.concat(world.script().begins().stream().map(Beginning::at), told)
                .min(Instant::compareTo)
                .orElse(world.setting().until());
    }
}
