package io.journeykit.fhir.plan.library;

import io.journeykit.vocabulary.Fault;
import io.journeykit.vocabulary.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Resource;

/**
 * Reads resources from a file, from a Bundle, or from all the files of a folder, as JSON or XML.
 *
 * <p>At most 16 MiB a file, 64 MiB and 10,000 files a folder, 100 levels deep; the size is counted while reading, and the
 * depth before anything is built. No outside entity, schema or address is ever read. What cannot be read is
 * {@link Refused} with its place.
 */
public final class PlanFiles {

    static final int MOST_BYTES = 16 * 1024 * 1024;
    private static final long MOST_IN_ALL = 64L * 1024 * 1024;
    private static final int MOST_FILES = 10_000;

    private PlanFiles() {}

    /**
     * The resources of a file or a folder; those of a Bundle one by one.
     *
     * @throws Refused if one is too large, or cannot be read
     */
    public static List<Resource> read(Path path) {
        return Files.isDirectory(path) ? folder(path) : file(path);
    }

    /**
     * The resources of a stream, of which no more is read than is allowed.
     *
     * @throws Refused if it is too large, or cannot be read
     */
    public static List<Resource> read(InputStream stream, String name) {
        try {
            byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw refused(name, "too-large", "more than " + MOST_BYTES / (1024 * 1024) + " MiB", "split it");
            }
            return unbundled(ResourceText.parse(bytes, name));
        } catch (IOException e) {
            throw refused(name, "cannot-be-read", "it cannot be read", "name another file");
        }
    }

    /** The plans among these that no other of them runs; all of them where they run each other in a circle. */
    public static List<PlanDefinition> outermost(List<Resource> resources) {
        PlanLibrary library = PlanLibrary.of(resources);
        Set<Resource> inside = new LinkedHashSet<>();
        library.plans()
                .forEach(plan -> links(plan)
                        .forEach(link -> library.find(link, plan)
                                .map(PlanLibrary.Target::resource)
                                .filter(found -> found != plan)
                                .ifPresent(inside::add)));
        List<PlanDefinition> outermost =
                library.plans().stream().filter(plan -> !inside.contains(plan)).toList();
        return outermost.isEmpty() ? library.plans() : outermost;
    }

    private static Stream<String> links(PlanDefinition plan) {
        return plan.getAction().stream()
                .flatMap(PlanFiles::withInner)
                .filter(PlanDefinitionActionComponent::hasDefinition)
                .map(action -> ((PrimitiveType<?>) action.getDefinition()).getValueAsString());
    }

    private static Stream<PlanDefinitionActionComponent> withInner(PlanDefinitionActionComponent action) {
        return Stream.concat(Stream.of(action), action.getAction().stream().flatMap(PlanFiles::withInner));
    }

    private static List<Resource> file(Path path) {
        try (InputStream stream = Files.newInputStream(path)) {
            return read(stream, name(path));
        } catch (IOException e) {
            throw refused(name(path), "cannot-be-read", "it cannot be read", "name another file");
        }
    }

    private static List<Resource> folder(Path path) {
        List<Resource> all = new ArrayList<>();
        long bytes = 0;
        for (Path file : files(path)) {
            bytes += size(file);
            if (bytes > MOST_IN_ALL) {
                throw refused(name(path), "too-large", "more than " + MOST_IN_ALL / (1024 * 1024) + " MiB", "split it");
            }
            all.addAll(file(file));
        }
        return all;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(Files::isRegularFile)
                    .filter(PlanFiles::isResource)
                    .sorted()
                    .limit(MOST_FILES + 1L)
                    .toList();
            if (found.size() > MOST_FILES) {
                throw refused(name(folder), "too-many-files", "more than " + MOST_FILES + " files", "split it");
            }
            return found;
        } catch (IOException e) {
            throw refused(name(folder), "cannot-be-read", "it cannot be read", "name another folder");
        }
    }

    private static boolean isResource(Path file) {
        String name = name(file).toLowerCase(Locale.ROOT);
        return (name.endsWith(".json") || name.endsWith(".xml")) && !name.equals("package.json");
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    private static List<Resource> unbundled(Resource resource) {
        if (!(resource instanceof Bundle bundle)) {
            return List.of(resource);
        }
        return bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(Objects::nonNull)
                .toList();
    }

    private static String name(Path path) {
        return path.getFileName() == null ? path.toString() : path.getFileName().toString();
    }

    static Refused refused(String name, String code, String message, String suggestion) {
        return new Refused(name, List.of(Fault.of(code, "$", message, suggestion)));
    }
}
