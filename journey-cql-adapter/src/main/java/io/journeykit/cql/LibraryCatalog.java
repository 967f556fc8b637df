package io.journeykit.cql;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.elm.r1.VersionedIdentifier;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.Resource;

/** The libraries that can be asked, and the value sets that they name. */
record LibraryCatalog(List<Resource> resources) {

    static LibraryCatalog of(Bundle bundle) {
        return new LibraryCatalog(Asked.resources(bundle));
    }

    /** Those that stand here of canonical addresses with spaces between, each with or without a version. */
    List<Library> named(String canonicals) {
        return Stream.of(canonicals.split("\\s+"))
                .filter(canonical -> !canonical.isEmpty())
                .map(this::find)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Library> find(String canonical) {
        String[] parts = canonical.replaceFirst("#.*$", "").split("\\|", 2);
        return resources.stream()
                .filter(Library.class::isInstance)
                .map(Library.class::cast)
                .filter(library -> parts[0].equals(library.getUrl()))
                .filter(library -> parts.length == 1 || parts[1].equals(library.getVersion()))
                .findFirst();
    }

    /** The name by which CQL knows it. */
    static VersionedIdentifier id(Library library) {
        String name = Optional.ofNullable(library.getName())
                .orElseGet(() -> library.getUrl().replaceFirst("^.*/", ""));
        return new VersionedIdentifier().withId(name).withVersion(library.getVersion());
    }

    /** Whether its source defines that name, in quotes or as a word. */
    static boolean defines(Library library, String name) {
        String quoted = Pattern.quote(name);
        Pattern definition = Pattern.compile("\\bdefine\\s+(\\w+\\s+)?(\"" + quoted + "\"|" + quoted + ")\\s*:");
        return library.getContent().stream()
                .filter(content -> "text/cql".equals(content.getContentType()) && content.hasData())
                .map(content -> new String(content.getData(), StandardCharsets.UTF_8))
                .anyMatch(source -> definition.matcher(source).find());
    }

    @Override
    public String toString() {
        return resources.stream().filter(Library.class::isInstance).count() + " libraries";
    }
}
