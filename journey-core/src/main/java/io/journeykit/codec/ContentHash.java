package io.journeykit.codec;

import io.journeykit.codec.author.MachineNotation;
import io.journeykit.codec.author.TemplateNotation;
import io.journeykit.codec.json.Layout;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.template.TemplateRef;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collection;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The hash of a template and of all that it runs by. */
final class ContentHash {

    private static final String ITSELF = "itself";

    private ContentHash() {}

    static String of(
            JourneyTemplate template, Collection<StepMachine> machines, Function<TemplateRef, String> subJourneys) {
        // Compact JSON holds no line feed, so the lines cannot run into each other.
        StringBuilder content = new StringBuilder(Layout.compact(TemplateNotation.writeSpelledOut(template)));
        machinesOf(template, machines)
                .values()
                .forEach(
                        machine -> content.append("\nmachine ").append(Layout.compact(MachineNotation.write(machine))));
        subJourneysOf(template, subJourneys)
                .forEach((name, hash) -> content.append("\nsub-journey ")
                        .append(name)
                        .append(' ')
                        .append(hash));
        byte[] bytes = content.toString().getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256().digest(bytes));
    }

    /** The machines that steps run by and that are not the template's own, by name. */
    private static SortedMap<String, StepMachine> machinesOf(JourneyTemplate template, Collection<StepMachine> all) {
        Set<String> own = template.machines().stream().map(StepMachine::name).collect(Collectors.toSet());
        SortedMap<String, StepMachine> used = new TreeMap<>();
        for (StepTemplate step : template.steps()) {
            if (!own.contains(step.machine())) {
                used.computeIfAbsent(step.machine(), name -> named(name, all));
            }
        }
        return used;
    }

    private static StepMachine named(String name, Collection<StepMachine> all) {
        return all.stream()
                .filter(machine -> machine.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no machine '" + name + "' to be hashed; check the template first."));
    }

    private static SortedMap<String, String> subJourneysOf(
            JourneyTemplate template, Function<TemplateRef, String> hashes) {
        SortedMap<String, String> pinned = new TreeMap<>();
        for (StepTemplate step : template.steps()) {
            if (step.kind() instanceof StepKind.SubJourney sub) {
                TemplateRef ref = new TemplateRef(sub.template(), sub.version());
                pinned.computeIfAbsent(
                        ref.toString(), unseen -> ref.equals(template.ref()) ? ITSELF : hashes.apply(ref));
            }
        }
        return pinned;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
