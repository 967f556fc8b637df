package io.journeykit.cql;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hl7.elm.r1.VersionedIdentifier;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Library;

/** A library around one expression; the same expression always makes the same library, so that it is compiled once. */
final class Inline {

    static final String ANSWER = "Answer";

    private Inline() {}

    /** The plan's libraries can be named in the expression. */
    static Library library(String expression, List<Library> libraries) {
        String body = "using FHIR version '4.0.1'\n"
                + "include FHIRHelpers version '4.0.1' called FHIRHelpers\n"
                + libraries.stream().map(Inline::include).collect(Collectors.joining())
                + "context Patient\n"
                + "define \"" + ANSWER + "\":\n" + expression + "\n";
        String name = "Inline" + UUID.nameUUIDFromBytes(body.getBytes(StandardCharsets.UTF_8));
        String source = "library \"" + name + "\" version '1'\n" + body;
        Library library = new Library();
        library.setName(name).setVersion("1").setStatus(PublicationStatus.ACTIVE);
        library.setUrl("urn:journeykit:" + name).setId(name);
        library.addContent().setContentType("text/cql").setData(source.getBytes(StandardCharsets.UTF_8));
        return library;
    }

    private static String include(Library library) {
        VersionedIdentifier id = LibraryCatalog.id(library);
        String version = id.getVersion() == null ? "" : " version '" + id.getVersion() + "'";
        return "include \"" + id.getId() + "\"" + version + " called \"" + id.getId() + "\"\n";
    }
}
