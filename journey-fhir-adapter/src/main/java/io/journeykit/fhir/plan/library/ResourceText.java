package io.journeykit.fhir.plan.library;

import ca.uhn.fhir.context.ConfigurationException;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.journeykit.vocabulary.Fault;
import io.journeykit.vocabulary.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hl7.fhir.r4.model.Resource;

/** Reads one resource from its text: looked through for size, depth and form first, and built only then. */
final class ResourceText {

    private static final int DEEPEST = 100;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(PlanFiles.MOST_BYTES)
                    .build())
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private ResourceText() {}

    static Resource parse(byte[] bytes, String name) {
        if (isXml(bytes)) {
            lookThroughXml(bytes, name);
            return build(FhirContext.forR4Cached().newXmlParser(), bytes, name);
        }
        lookThroughJson(bytes, name);
        return build(FhirContext.forR4Cached().newJsonParser(), bytes, name);
    }

    private static boolean isXml(byte[] bytes) {
        for (byte each : bytes) {
            // A byte order mark may stand before what is looked for.
            if (each == '<' || each == '{' || each == '[') {
                return each == '<';
            }
        }
        return false;
    }

    private static void lookThroughJson(byte[] bytes, String name) {
        try (JsonParser parser = JSON.createParser(bytes)) {
            while (parser.nextToken() != null) {
                // Only its form is looked at.
            }
        } catch (JsonProcessingException malformed) {
            JsonLocation at = malformed.getLocation();
            boolean deep = malformed.getOriginalMessage().contains("nesting depth");
            Fault fault = deep
                    ? Fault.of("too-deep", "$", "more than " + DEEPEST + " levels", "write it flatter")
                    : Fault.of("malformed", "$", "this is no JSON", "look at this place");
            throw new Refused(name, List.of(at == null ? fault : fault.at(position(name, at))));
        } catch (IOException e) {
            throw PlanFiles.refused(name, "cannot-be-read", "it cannot be read", "name another file");
        }
    }

    private static Fault.Position position(String name, JsonLocation at) {
        return new Fault.Position(name, at.getLineNr(), at.getColumnNr());
    }

    private static void lookThroughXml(byte[] bytes, String name) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            look(factory.createXMLStreamReader(new ByteArrayInputStream(bytes)), name);
        } catch (XMLStreamException malformed) {
            var at = malformed.getLocation();
            Fault fault = Fault.of("malformed", "$", "this is no XML", "look at this place");
            throw new Refused(
                    name,
                    List.of(
                            at == null
                                    ? fault
                                    : fault.at(new Fault.Position(name, at.getLineNumber(), at.getColumnNumber()))));
        }
    }

    private static void look(XMLStreamReader reader, String name) throws XMLStreamException {
        int depth = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw PlanFiles.refused(
                        name, "document-type", "a document type, which could bring in anything", "take it away");
            }
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            if (depth > DEEPEST) {
                throw PlanFiles.refused(name, "too-deep", "more than " + DEEPEST + " levels", "write it flatter");
            }
        }
    }

    private static Resource build(IParser parser, byte[] bytes, String name) {
        ParserRemarks remarks = new ParserRemarks();
        parser.setParserErrorHandler(remarks);
        try {
            var built = parser.parseResource(
                    new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
            if (!(built instanceof Resource resource)) {
                throw PlanFiles.refused(name, "no-resource", "no resource of R4", "name a plan");
            }
            remarks.refuse(name);
            resource.setUserData(ParserRemarks.KEY, remarks.unknown());
            return resource;
        } catch (DataFormatException | ConfigurationException | IllegalArgumentException | ClassCastException e) {
            // The parser's message may quote what the file says.
            throw PlanFiles.refused(
                    name, "no-resource", "no resource of R4 that can be read", "name a plan, or mend it");
        }
    }
}
