package io.journeykit.testkit.play;

import io.journeykit.agenda.Actor;
import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Snooze;
import io.journeykit.calendar.Almanac;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.planning.Slot;
import io.journeykit.testkit.Scene;
import io.journeykit.testkit.world.Deed;
import io.journeykit.testkit.world.Happening;
import io.journeykit.testkit.world.World;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.vocabulary.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/** Turns what happens out there into inputs, each at its time. */
final class Deeds {

    private static final BooleanSupplier ALWAYS = () -> true;

    /** By which a visit has the slot that comes with them. */
    private static final Set<String> BOOK = Set.of(Meaning.BOOKED.word(), "moved");

    private final Scene scene;
    private final Messenger messenger;
    private final Audience audience;
    private final MeantStep meant;
    private final Orders orders;
    private final Almanac almanac;
    private final ManualActs byHand;

    Deeds(Stage stage, World world, ManualActs byHand) {
        this.audience = new Audience(world.templates());
        this.scene = stage.scene();
        this.messenger = stage.messenger();
        this.almanac = world.setting().almanac();
        this.byHand = byHand;
        this.meant = new MeantStep(scene, audience);
        this.orders = new Orders(stage, almanac, meant);
    }

    void plan(List<Happening> happenings, Occasion occasion) {
        happenings.forEach(happening -> plan(happening, occasion));
    }

    void plan(Happening happening, Occasion occasion) {
        plan(happening, occasion, ALWAYS);
    }

    /** Lets it happen at its time, if it is then still so. */
    void plan(Happening happening, Occasion occasion, BooleanSupplier still) {
        Occasion told = happening
                .whose()
                .map(person -> Occasion.ofThePerson(person, occasion.at()))
                .orElse(occasion);
        scene.at(happening.when().from(occasion.at(), almanac), () -> {
            if (still.getAsBoolean()) {
                happen(happening, told);
            }
        });
    }

    private void happen(Happening happening, Occasion occasion) {
        Deed deed = happening.deed();
        if (deed instanceof Deed.Instructs instructs) {
            orders.give(instructs, occasion);
        } else if (deed instanceof Deed.Hears hears) {
            hear(hears, happening, occasion);
        } else if (deed instanceof Deed.Merges merges) {
            merge(merges, occasion.person());
        } else if (deed instanceof Deed.Restores restores) {
            byHand.restored(occasion.person(), restores.to());
        } else {
            if (deed instanceof Deed.Signals signals) {
                byHand(signals, occasion);
            }
            tell(happening, occasion, input(deed, occasion));
        }
    }

    private void hear(Deed.Hears hears, Happening happening, Occasion occasion) {
        Agenda agenda = scene.agenda(occasion.person());
        Optional<StepRef> ref = meant.step(hears.about(), occasion);
        ref.flatMap(agenda::step)
                .flatMap(step ->
                        audience.signal(agenda.journey(ref.get().journey()).orElseThrow(), step, hears.number()))
                .map(signal -> Signal.of(signal)
                        .about(ref.get().step().value())
                        .in(ref.get().journey())
                        .occurrence(ref.get().occurrence()))
                .ifPresent(signal -> tell(happening, occasion, new Input.SignalReceived(scene.inputId(), signal)));
    }

    private void tell(Happening happening, Occasion occasion, Input input) {
        messenger.tell(occasion.person(), input);
        switch (happening.repeated()) {
            case NEVER -> {}
            case AGAIN -> messenger.tell(occasion.person(), input);
            case OTHERWISE -> messenger.tell(occasion.person(), other(input));
        }
    }

    /** Something else under the same id. */
    private Input other(Input input) {
        SortedMap<FactName, Value> facts = new TreeMap<>(Map.of(FactName.of("told-otherwise"), Value.of(true)));
        return new Input.ReportFacts(input.id(), Optional.empty(), facts, Optional.of(scene.now()), "somebody else");
    }

    private void byHand(Deed.Signals said, Occasion occasion) {
        Optional<StepRef> step = meant.step(said.about(), occasion);
        Optional<Slot> former = step.flatMap(scene.agenda(occasion.person())::step)
                .flatMap(booked -> booked.dates().slot());
        if (BOOK.contains(said.signal()) && said.slot().isPresent() && step.isPresent()) {
            byHand.booked(occasion.person(), step.get(), said.slot().get(), former);
        }
        if (said.signal().equals(Meaning.CANCELLED_BY_PARTNER.word()) && step.isPresent()) {
            former.ifPresent(slot -> byHand.calledOff(occasion.person(), step.get(), slot));
        }
    }

    private Input input(Deed deed, Occasion occasion) {
        if (deed instanceof Deed.Signals signals) {
            return new Input.SignalReceived(scene.inputId(), signal(signals, occasion));
        }
        if (deed instanceof Deed.Says says) {
            // As a host does that has nothing but the words: it takes them for an answer to whatever was asked there.
            Signal words = Signal.of(Meaning.ANSWERED).with("choice", Value.of(says.text()));
            return new Input.SignalReceived(
                    scene.inputId(), says.from().map(words::from).orElse(words));
        }
        if (deed instanceof Deed.Reports reports) {
            return new Input.ReportFacts(
                    scene.inputId(),
                    Optional.empty(),
                    reports.facts(),
                    reports.effective(),
                    reports.provenance().source());
        }
        if (deed instanceof Deed.Dies dies) {
            return new Input.PersonDied(scene.inputId(), dies.at());
        }
        if (deed instanceof Deed.Redefines) {
            return new Input.DefinitionsChanged(scene.inputId());
        }
        return deed instanceof Deed.Wakes ? new Input.Wake(scene.inputId()) : ofThePerson(deed);
    }

    private Input ofThePerson(Deed deed) {
        if (deed instanceof Deed.Prefers prefers) {
            return new Input.ChangePreference(scene.inputId(), prefers.preferences());
        }
        if (deed instanceof Deed.Consents consents) {
            return new Input.ChangeConsent(scene.inputId(), consents.rules());
        }
        if (deed instanceof Deed.Stops stops) {
            return stops.stops()
                    ? new Input.StopContact(scene.inputId(), stops.address())
                    : new Input.StartContact(scene.inputId(), stops.address());
        }
        if (deed instanceof Deed.Snoozes snoozes) {
            return new Input.SnoozeContact(scene.inputId(), snooze(snoozes));
        }
        if (deed instanceof Deed.Represents represents) {
            return new Input.ChangeRepresentative(scene.inputId(), represents.representative());
        }
        throw new IllegalStateException("Nothing is told of " + deed + "; say in Deeds what is.");
    }

    /** As a host does it: both agendas are told, one after the other. */
    private void merge(Deed.Merges merges, AgendaId survivor) {
        Optional<Agenda> part = scene.agenda(survivor).partFrom(merges.other());
        if (!merges.undone()) {
            Input merged = new Input.MergePersons(scene.inputId(), scene.agenda(merges.other()));
            Input retired = new Input.RetireInto(scene.inputId(), survivor);
            messenger.tell(survivor, merged, () -> messenger.tell(merges.other(), retired));
        } else if (part.isPresent()) {
            Input undone = new Input.UndoMerge(scene.inputId(), merges.other());
            Input back = new Input.Reinstate(scene.inputId(), part.get());
            messenger.tell(survivor, undone, () -> messenger.tell(merges.other(), back));
        }
    }

    private Optional<Snooze> snooze(Deed.Snoozes snoozes) {
        Actor by = new Actor(snoozes.by().owner(), "the world");
        return Optional.of(almanac.plus(scene.now(), snoozes.length()))
                .filter(scene.now()::isBefore)
                .map(until -> Snooze.until(until, snoozes.by().reason(), by));
    }

    private static Signal signal(Deed.Signals said, Occasion occasion) {
        Optional<String> ofTheOccasion =
                said.about().equals(Deed.About.THE_OCCASION) ? occasion.key() : Optional.empty();
        Optional<String> reference = said.reference().or(() -> ofTheOccasion);
        return new Signal(
                said.signal(), reference, about(said.about(), occasion), said.effective(), said.facts(), said.slot());
    }

    /** Another step is meant in the same journey, in any occurrence. */
    private static Signal.About about(Deed.About about, Occasion occasion) {
        Optional<JourneyId> journey =
                about.anywhere() ? Optional.empty() : occasion.step().map(StepRef::journey);
        if (about.step().isPresent()) {
            return new Signal.About(journey, about.step(), about.occurrence(), about.item());
        }
        return new Signal.About(
                journey,
                occasion.step().map(StepRef::step),
                about.occurrence().or(() -> occasion.step().map(StepRef::occurrence)),
                about.item());
    }
}
