package io.journeykit.testkit.oracle;

import io.journeykit.lifecycle.StandardMachines;
import io.journeykit.lifecycle.State;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.lifecycle.Transition;
import io.journeykit.template.ClockTemplate;
import io.journeykit.template.Declaration;
import io.journeykit.template.Deferred;
import io.journeykit.template.Exit;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Repetition;
import io.journeykit.template.Stage;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.testkit.world.World;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a person may read of a template and its world, and what only the library should know.
 *
 * @param said every word of an author's texts, titles and choices, and of the names of providers and places; of one that
 *     has no name, its id
 * @param ids of steps, services, texts and the like that are no words, and of providers and places that have a name
 * @param states names of states, signals and outcomes that are no words
 */
record AuthorsWords(Set<String> said, Set<String> ids, Set<String> states) {

    static AuthorsWords of(World world) {
        Set<String> said = new HashSet<>();
        Set<String> ids = new HashSet<>();
        Set<String> states = new HashSet<>();
        for (JourneyTemplate template : world.templates()) {
            said(template).forEach(text -> said.addAll(Tokens.of(text)));
            ids(template).filter(Tokens::isNoWord).forEach(ids::add);
            template.machines().forEach(machine -> states(machine).forEach(states::add));
        }
        Called called = Called.in(world);
        called.all().forEach(name -> said.addAll(Tokens.of(name)));
        ids(world).filter(id -> !called.hasName(id)).forEach(id -> said.addAll(Tokens.of(id)));
        ids(world).filter(called::hasName).filter(Tokens::isNoWord).forEach(ids::add);
        StandardMachines.all().forEach(machine -> states(machine).forEach(states::add));
        Stream.of(Outcome.values(), Owner.values())
                .flatMap(Stream::of)
                .map(Enum::name)
                .forEach(states::add);
        states.removeIf(name -> !Tokens.isNoWord(name) && !name.equals(name.toUpperCase(Locale.ROOT)));
        return new AuthorsWords(said, ids, states);
    }

    private static Stream<String> said(JourneyTemplate template) {
        List<String> said = new ArrayList<>(List.of(template.title()));
        template.texts()
                .values()
                .forEach(texts -> texts.values()
                        .forEach(text -> said.addAll(AuthorsText.of(text).words())));
        template.stages().stream().map(Stage::title).forEach(said::add);
        for (StepTemplate step : template.steps()) {
            said.add(step.title());
            if (step.kind() instanceof StepKind.Decision decision) {
                said.addAll(decision.choices());
            }
            if (step.repeat() instanceof Repetition.ForEach each) {
                each.items().stream()
                        .filter(Repetition.Items.Given.class::isInstance)
                        .forEach(item -> said.add(((Repetition.Items.Given) item).word()));
            }
        }
        return said.stream();
    }

    /** The ids of providers and places. */
    private static Stream<String> ids(World world) {
        return world.cast().parties().values().stream()
                .flatMap(party -> Stream.concat(
                        Stream.of(party.name()),
                        party.openings().stream().map(opening -> opening.slot().place())));
    }

    private static Stream<String> ids(JourneyTemplate template) {
        return Stream.of(
                        Stream.of(template.id()),
                        template.texts().keySet().stream(),
                        template.anchors().stream(),
                        names(
                                template.facts(),
                                (Declaration fact) -> fact.name().value()),
                        names(
                                template.parameters(),
                                (Declaration fact) -> fact.name().value()),
                        names(template.stages(), Stage::id),
                        names(template.clocks(), ClockTemplate::id),
                        names(template.exits(), Exit::id),
                        names(template.deferredChoices(), Deferred::id),
                        names(template.machines(), StepMachine::name),
                        template.steps().stream().flatMap(AuthorsWords::ids))
                .flatMap(names -> names);
    }

    private static <T> Stream<String> names(List<T> some, Function<T, String> name) {
        return some.stream().map(name);
    }

    private static Stream<String> ids(StepTemplate step) {
        Stream<String> own = Stream.of(step.id().value(), step.machine());
        if (step.kind() instanceof StepKind.Booking booking) {
            return Stream.concat(own, Stream.of(booking.service()));
        }
        return step.kind() instanceof StepKind.Referral referral
                ? Stream.concat(own, Stream.of(referral.service()))
                : own;
    }

    private static Stream<String> states(StepMachine machine) {
        return Stream.concat(
                machine.states().stream().map(State::name),
                machine.transitions().stream().map(Transition::on));
    }

    @Override
    public String toString() {
        return said.size() + " words and " + ids.size() + " ids";
    }
}
