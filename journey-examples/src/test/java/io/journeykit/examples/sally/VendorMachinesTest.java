package io.journeykit.examples.sally;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.StepEvent;
import io.journeykit.codec.MachineCodec;
import io.journeykit.codec.TemplateCodec;
import io.journeykit.examples.journeys.NamedWorlds;
import io.journeykit.examples.journeys.Worlds;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.lifecycle.StandardMachines;
import io.journeykit.lifecycle.State;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.lifecycle.Transition;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.testkit.life.Projection;
import io.journeykit.testkit.play.Play;
import io.journeykit.testkit.world.World;
import io.journeykit.vocabulary.StepRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sally's journey on a vendor's machines, which call each state and each signal otherwise, and in German. */
class VendorMachinesTest {

    private static final Path MACHINES = Path.of("src/test/resources/machines");
    private static final Path SALLY = Path.of("src/main/resources/journeys/sally");

    private static final List<StepMachine> STANDARD =
            List.of(StandardMachines.REFERRAL, StandardMachines.BOOKING, StandardMachines.TRANSFER);
    private static final List<StepMachine> VENDORS = Stream.of("referral", "booking", "transfer")
            .map(name -> MachineCodec.read(text(MACHINES.resolve(name + ".json")), name))
            .toList();

    static List<String> worlds() {
        return NamedWorlds.names().stream()
                .filter(name -> name.equals("sally") || name.startsWith("sally/"))
                .toList();
    }

    @Test
    void the_vendor_calls_nothing_as_the_standard_machines_do() {
        Set<String> known = new HashSet<>();
        StandardMachines.all().forEach(machine -> known.addAll(words(machine)));
        Stream.of(Meaning.values()).map(Meaning::word).forEach(known::add);

        assertThat(VENDORS).allSatisfy(machine -> assertThat(words(machine)).doesNotContainAnyElementsOf(known));
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void all_that_is_asked_booked_and_ended_is_the_same(String name) {
        World world = NamedWorlds.read(name);
        World vendors = onVendorsMachines(world);

        List<String> lines = Projection.of(Play.chronicle(vendors, Play.definitions(vendors)));

        assertThat(lines).isEqualTo(Projection.of(Play.chronicle(world, Play.definitions(world))));
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void every_step_goes_the_same_way_at_the_same_time(String name) {
        World world = NamedWorlds.read(name);

        assertThat(ways(onVendorsMachines(world), standardNames())).isEqualTo(ways(world, Map.of()));
    }

    @Test
    void what_is_told_in_the_vendors_own_words_is_heard_as_well(@TempDir Path folder) throws IOException {
        String told = text(SALLY.resolve("world.json"))
                .replace("\"signal\": \"accepted\"", "\"signal\": \"zusage\"")
                .replace("\"signal\": \"scheduled\"", "\"signal\": \"termin-gemacht\"")
                .replace("\"signal\": \"cancelled\"", "\"signal\": \"abbruch-bestätigt\"")
                .replace("\"signal\": \"acknowledged\"", "\"signal\": \"quittung\"");
        Path file = Files.writeString(folder.resolve("world.json"), told);
        Path template = Files.writeString(
                folder.resolve("template.json"), TemplateCodec.write(vendors(NamedWorlds.read("sally"))));
        World world = Worlds.read(file, List.of(template));

        List<String> lines = Projection.of(Play.chronicle(world, Play.definitions(world)));

        assertThat(told).doesNotContain("acknowledged");
        assertThat(lines).isEqualTo(Files.readAllLines(Path.of("src/test/resources/projections/sally.txt")));
    }

    private static World onVendorsMachines(World world) {
        List<JourneyTemplate> templates = world.templates().stream()
                .map(template -> template.id().equals("knee-pain") ? vendors(world) : template)
                .toList();
        return new World(world.title(), world.setting(), world.people(), world.cast(), world.script(), templates);
    }

    private static JourneyTemplate vendors(World world) {
        String machines =
                String.join(",", VENDORS.stream().map(MachineCodec::write).toList());
        String text = text(SALLY.resolve("template.json"))
                .replace("\"kind\": \"referral\"", "\"kind\": \"referral\", \"machine\": \"überweisung\"")
                .replace("\"kind\": \"booking\"", "\"kind\": \"booking\", \"machine\": \"termin\"")
                .replace("\"kind\": \"transfer\"", "\"kind\": \"transfer\", \"machine\": \"übermittlung\"")
                .replace(
                        "[\"accepted\", \"declined\", \"cancelled\"]", "[\"angenommen\", \"abgelehnt\", \"storniert\"]")
                .replace("\"reached\": \"accepted\"", "\"reached\": \"angenommen\"")
                .replace("\"reached\": [\"booked\"]", "\"reached\": [\"gebucht\"]")
                .replace("\"received\": [{", "\"eingegangen\": [{")
                .replace(
                        "\"count resends\"], \"to\": \"resending\"",
                        "\"count sendungen\"], \"to\": \"erneut-verschickt\"")
                .replace("\"review\": ", "\"machines\": [" + machines + "], \"review\": ");
        return TemplateCodec.read(text, "template of " + world);
    }

    /** Each move and each end of a step, with the names of states and signals put into others where those are given. */
    private static List<String> ways(World world, Map<String, Map<String, String>> names) {
        List<String> ways = new ArrayList<>();
        Play.of(world).events().stream().map(recorded -> recorded.event()).forEach(event -> {
            if (event instanceof StepEvent.Moved moved) {
                Map<String, String> own = own(world, moved.step(), names);
                ways.add(moved.stamp().recorded() + " " + moved.step() + ": "
                        + put(own, "on " + moved.on().orElse("silence")) + " from "
                        + put(own, moved.from().orElse("nowhere")) + " to " + put(own, moved.to()) + ", until "
                        + moved.deadline());
            } else if (event instanceof StepEvent.Ended ended) {
                ways.add(ended.stamp().recorded() + " " + ended.step() + " ends "
                        + put(own(world, ended.step(), names), ended.state().orElse("nowhere")) + " "
                        + ended.outcome());
            }
        });
        return ways;
    }

    private static Map<String, String> own(World world, StepRef step, Map<String, Map<String, String>> names) {
        return world.templates().stream()
                .flatMap(template -> template.step(step.step()).stream())
                .findFirst()
                .map(author -> names.getOrDefault(author.machine(), Map.of()))
                .orElse(Map.of());
    }

    private static String put(Map<String, String> own, String name) {
        return own.getOrDefault(name, name);
    }

    /** By machine of the vendor's: the standard name of each of its states, and of each signal after {@code on}. */
    private static Map<String, Map<String, String>> standardNames() {
        Map<String, Map<String, String>> names = new HashMap<>();
        for (int i = 0; i < VENDORS.size(); i++) {
            Map<String, String> own = names.computeIfAbsent(VENDORS.get(i).name(), name -> new HashMap<>());
            List<State> states = VENDORS.get(i).states();
            for (int s = 0; s < states.size(); s++) {
                own.put(states.get(s).name(), STANDARD.get(i).states().get(s).name());
            }
            VENDORS.get(i).signals().forEach((signal, meaning) -> own.put("on " + signal, "on " + meaning.word()));
        }
        return names;
    }

    private static Set<String> words(StepMachine machine) {
        Set<String> words = new HashSet<>(Set.of(machine.name()));
        machine.states().stream().map(State::name).forEach(words::add);
        machine.transitions().stream().map(Transition::on).forEach(words::add);
        return words;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
