package io.journeykit.cql;

import java.nio.charset.StandardCharsets;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.Resource;

/** One library about scans. */
final class Libraries {

    static final String SCANS = "https://example.org/fhir/Library/Scans";

    private static final String SOURCE = """
            library Scans version '1.0.0'
            using FHIR version '4.0.1'
            include FHIRHelpers version '4.0.1' called FHIRHelpers
            codesystem "SNOMED": 'http://snomed.info/sct'
            code "Pregnant": '77386006' from "SNOMED"
            valueset "Implants": 'https://example.org/fhir/ValueSet/implants'
            context Patient
            define "Yes": true
            define "No": false
            define "Nobody Knows": null as Boolean
            define "Not A Truth": 5
            define "Fails": singleton from ({ true, false })
            define "Is Fifty": AgeInYears() >= 50
            define "Is Pregnant": exists [Condition: "Pregnant"]
            define "Has An Implant": exists [Condition: "Implants"]
            define IsPlain: true
            define "Is In Care": Patient.active
            """;

    private Libraries() {}

    static Bundle scans() {
        return bundle(scansLibrary());
    }

    static Library scansLibrary() {
        Library library = new Library();
        library.setUrl(SCANS).setName("Scans").setVersion("1.0.0").setStatus(PublicationStatus.ACTIVE);
        return source(library, SOURCE);
    }

    static Library source(Library library, String source) {
        library.getContent().clear();
        library.addContent().setContentType("text/cql").setData(source.getBytes(StandardCharsets.UTF_8));
        return library;
    }

    static Bundle bundle(Resource... resources) {
        Bundle bundle = new Bundle().setType(Bundle.BundleType.COLLECTION);
        for (Resource resource : resources) {
            bundle.addEntry().setResource(resource);
        }
        return bundle;
    }
}
