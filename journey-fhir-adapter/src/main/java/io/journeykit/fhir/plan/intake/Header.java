package io.journeykit.fhir.plan.intake;

import io.journeykit.fhir.plan.losses.Ledger;
import io.journeykit.fhir.plan.losses.Place;
import io.journeykit.fhir.plan.notation.PlanExtensions;
import io.journeykit.fhir.plan.notation.Words;
import java.util.Optional;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.PlanDefinition;

/** What a template is called: the end of the plan's address, its id or its name; and its version. */
record Header(String id, String version, String title, String language) {

    static final String UNVERSIONED = "0.0.0";

    static Header of(PlanDefinition plan, ImportSession session, Optional<String> cycle) {
        Ledger ledger = session.ledger();
        Place place = session.place(plan);
        refuseModifiers(plan, ledger, place);
        ledger.mapped(place.at("url"));
        ledger.mapped(place.at("id"));
        ledger.mapped(place.at("version"));
        ledger.mapped(place.at("title"));
        if (!plan.hasUrl()) {
            ledger.assumed(place.at("url"), "the plan has no url", "the id '" + id(plan, ledger, place) + "'");
        }
        String version = Words.name(Optional.ofNullable(plan.getVersion()).orElse(""));
        if (version.isEmpty()) {
            ledger.assumed(place.at("version"), "the plan has no version", "version " + UNVERSIONED);
        }
        String id = id(plan, ledger, place)
                + cycle.map(every -> "-every-" + Words.slug(every)).orElse("");
        return new Header(
                id, version.isEmpty() ? UNVERSIONED : version, title(plan, id), language(plan, ledger, place));
    }

    private static void refuseModifiers(PlanDefinition plan, Ledger ledger, Place place) {
        if (plan.hasImplicitRules()) {
            ledger.refused(
                    place.at("implicitRules"),
                    "implicit-rules",
                    "the plan can only be understood by rules that it names",
                    "write what they say into the plan");
        }
        if (plan.hasModifierExtension()) {
            ledger.refused(
                    place.at("modifierExtension", 0),
                    "modifier-extension",
                    "an extension that changes what the plan means, and is not known here",
                    "take it away if it does not matter");
        }
    }

    private static String id(PlanDefinition plan, Ledger ledger, Place place) {
        for (int i = 0; i < plan.getIdentifier().size(); i++) {
            Identifier identifier = plan.getIdentifier().get(i);
            if (PlanExtensions.TEMPLATE_ID.equals(identifier.getSystem()) && identifier.hasValue()) {
                ledger.mapped(place.at("identifier", i));
                return Words.name(identifier.getValue());
            }
        }
        String written = plan.hasUrl()
                ? Words.tail(plan.getUrl())
                : Optional.ofNullable(plan.getIdElement().getIdPart()).orElseGet(plan::getName);
        String name = written == null ? "" : Words.name(written);
        return name.isEmpty() ? "plan" : name;
    }

    private static String title(PlanDefinition plan, String id) {
        String title = plan.hasTitle() ? plan.getTitle() : plan.hasName() ? plan.getName() : id;
        return title.isBlank() ? id : Words.title(title);
    }

    private static String language(PlanDefinition plan, Ledger ledger, Place place) {
        if (plan.hasLanguage()) {
            ledger.mapped(place.at("language"));
        }
        String language = Words.name(Optional.ofNullable(plan.getLanguage()).orElse(""));
        return language.isEmpty() ? "en" : language;
    }

    /** Of a group that comes back, as a template of its own. */
    Header of(String own, ActionNode group) {
        String words = Words.title(Optional.ofNullable(group.action.getTitle()).orElse(title));
        return new Header(own, version, words, language);
    }
}
