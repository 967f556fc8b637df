package io.journeykit.testkit.world;

import io.journeykit.codec.TemplateCodec;
import io.journeykit.codec.json.Document;
import io.journeykit.codec.json.Faults;
import io.journeykit.codec.json.JsonPart;
import io.journeykit.codec.json.Node;
import io.journeykit.lifecycle.StandardMachines;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.vocabulary.Fault;
import io.journeykit.vocabulary.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a world from its file, with the files it {@code extends} and the {@code templates} it names; all are found from
 * where the file that names them stands.
 */
public final class WorldFile {

    /** So long may the line of files be that extend one another; a circle is longer. */
    private static final int MOST_LAYERS = 8;

    private static final byte[] NOTHING = {'{', '}'};

    private final Surroundings surroundings;
    private final Faults faults = new Faults();
    private final TemplateFaults ofTemplates = new TemplateFaults();
    private final List<JourneyTemplate> templates = new ArrayList<>();

    private WorldFile(Surroundings surroundings, List<JourneyTemplate> known) {
        this.surroundings = surroundings;
        templates.addAll(known);
    }

    /**
     * The world that a file says.
     *
     * @param more files of templates besides those that the world names
     * @param known templates that were made otherwise, such as of a plan
     * @throws Refused with every fault, each with its file, line and column: those of its templates first, and of the
     *     world no fault that follows from them
     */
    public static World read(Path file, List<Path> more, List<JourneyTemplate> known, Surroundings surroundings) {
        WorldFile reading = new WorldFile(surroundings, known);
        more.forEach(reading::template);
        Optional<World> world = reading.layer(file, 1).flatMap(reading::world);
        if (!reading.ofTemplates.isEmpty()) {
            throw reading.ofTemplates.with(name(file), reading.faults.inOrder());
        }
        reading.faults.refuseIfAny("World " + name(file));
        return world.orElseThrow();
    }

    /**
     * The world that a text says, which names no other file.
     *
     * @param name what the text is called in faults
     * @throws Refused with every fault of the world, each with its line and column
     */
    public static World read(String text, String name, List<JourneyTemplate> templates, Surroundings surroundings) {
        WorldFile reading = new WorldFile(surroundings, templates);
        Optional<World> world =
                Document.read(text, name, reading.faults).map(JsonPart::node).flatMap(reading::world);
        reading.faults.refuseIfAny("World " + name);
        return world.orElseThrow();
    }

    private Optional<World> world(Node whole) {
        return new WorldNotation(surroundings, templates).read(new JsonPart(whole, "$", faults));
    }

    /** The document of a file, laid over the one it extends. */
    private Optional<Node> layer(Path file, int depth) {
        Optional<JsonPart> document = Document.read(bytes(file), name(file), faults);
        document.ifPresent(part -> templates(file, part));
        Optional<JsonPart> below = document.flatMap(part -> field(part, "extends"));
        if (below.isEmpty() || depth == MOST_LAYERS) {
            below.ifPresent(part -> part.fault("too-many-layers", "more than " + MOST_LAYERS + " files", ""));
            return document.map(JsonPart::node);
        }
        return named(file, below.get())
                .flatMap(base -> layer(base, depth + 1))
                .map(base -> Overlay.over(base, document.orElseThrow().node()));
    }

    private void templates(Path file, JsonPart document) {
        field(document, "templates")
                .map(part -> part.list(name -> named(file, name)))
                .orElse(List.of())
                .forEach(this::template);
    }

    private void template(Path file) {
        try {
            JourneyTemplate read = TemplateCodec.read(bytes(file), name(file), StandardMachines.all());
            if (!templates.contains(read)) {
                templates.add(read);
            }
        } catch (Refused refused) {
            ofTemplates.add(file, refused);
        }
    }

    private static Optional<JsonPart> field(JsonPart part, String name) {
        return part.node() instanceof Node.Fields fields && fields.fields().containsKey(name)
                ? Optional.of(new JsonPart(fields.fields().get(name).value(), part.path() + "." + name, part.faults()))
                : Optional.empty();
    }

    /** A file named in another. */
    private static Optional<Path> named(Path by, JsonPart part) {
        Optional<Path> file = part.text().map(by::resolveSibling);
        if (file.isPresent() && !Files.isRegularFile(file.get())) {
            part.fault("no-such-file", "there is no file '" + part.text().orElse("") + "' beside " + name(by), "");
            return Optional.empty();
        }
        return file;
    }

    private byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            faults.add(Fault.of("no-such-file", "$", "the file " + name(file) + " cannot be read", "name another")
                    .at(new Fault.Position(name(file), 1, 1)));
            return NOTHING;
        }
    }

    private static String name(Path file) {
        return file.toString();
    }
}
