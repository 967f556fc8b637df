package io.journeykit.fhir.plan;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import io.journeykit.codec.TemplateCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.junit.jupiter.api.Test;

/** HL7's own validator, with no network, finds no error in an exported plan. */
class ExportValidityTest {

    private static final List<String> TEMPLATES =
            List.of("journeys/sally/template.json", "journeys/ms-monitoring/cycle.template.json");

    @Test
    void an_exported_plan_is_valid() throws IOException {
        FhirValidator validator = validator();

        for (String name : TEMPLATES) {
            String text = Files.readString(
                    Path.of("../journey-examples/src/main/resources").resolve(name));
            var result = validator.validateWithResult(PlanExport.of(TemplateCodec.read(text, name)));

            assertThat(result.getMessages())
                    .filteredOn(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                    .extracting(SingleValidationMessage::toString)
                    .isEmpty();
        }
    }

    private static FhirValidator validator() {
        FhirContext context = FhirContext.forR4();
        ValidationSupportChain support = new ValidationSupportChain(
                new DefaultProfileValidationSupport(context),
                new CommonCodeSystemsTerminologyService(context),
                new InMemoryTerminologyServerValidationSupport(context),
                new SnapshotGeneratingValidationSupport(context));
        FhirInstanceValidator instance = new FhirInstanceValidator(support);
        instance.setAnyExtensionsAllowed(true);
        return context.newValidator().registerValidatorModule(instance);
    }
}
