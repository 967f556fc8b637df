package io.journeykit;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.Incident;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.kernel.Definitions;
import io.journeykit.runtime.Host;
import io.journeykit.spi.Adapters;
import io.journeykit.spi.Directory;
import io.journeykit.spi.Receipt;
import io.journeykit.spi.Recorded;
import io.journeykit.template.TemplateRef;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.InputId;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.Value;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * How journeys come in: the template is looked up, consents and providers are read, and then the host is told.
 *
 * @param latest the version of each template that was given last
 */
record JourneyStarter(
        Host host,
        Definitions definitions,
        SortedMap<String, TemplateRef> latest,
        Adapters adapters,
        InstantSource clock) {

    Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    JourneyId begin(AgendaId person, Beginning beginning) {
        TemplateRef template = template(beginning);
        InputId id = beginning.id().orElseGet(JourneyStarter::newId);
        if (host.receipt(person, id).isEmpty()) {
            learnConsents(person);
            host.accept(
                    person,
                    new Input.BeginJourney(
                            id, template, beginning.anchors(), parameters(person, beginning), beginning.entry()));
        }
        return begun(person, id);
    }

    private TemplateRef template(Beginning beginning) {
        Optional<TemplateRef> wanted = beginning
                .version()
                .map(version -> new TemplateRef(beginning.template(), version))
                .or(() -> Optional.ofNullable(latest.get(beginning.template())));
        return wanted.filter(ref -> definitions.template(ref).isPresent())
                .orElseThrow(() -> new IllegalArgumentException("There is no template '" + beginning.template()
                        + beginning.version().map(version -> " " + version).orElse("")
                        + "'; there are " + latest.values() + "."));
    }

    /** What the vendor knows of the person's consent counts from the first step on. */
    private void learnConsents(AgendaId person) {
        List<ConsentRule> rules =
                adapters.consents().map(consents -> consents.rulesOf(person)).orElse(List.of());
        List<ConsentRule> known = host.agenda(host.home(person))
                .map(agenda -> agenda.person().consents())
                .orElse(List.of());
        if (!endsWith(known, rules)) {
            host.accept(person, new Input.ChangeConsent(newId(), rules));
        }
    }

    private static boolean endsWith(List<ConsentRule> known, List<ConsentRule> rules) {
        int from = known.size() - rules.size();
        return from >= 0 && known.subList(from, known.size()).equals(rules);
    }

    private SortedMap<FactName, Value> parameters(AgendaId person, Beginning beginning) {
        SortedMap<FactName, Value> parameters = new TreeMap<>(beginning.parameters());
        beginning.providers().forEach((fact, service) -> parameters.put(fact, providers(person, service)));
        return parameters;
    }

    private Value providers(AgendaId person, String service) {
        Directory directory = adapters.directory()
                .orElseThrow(() -> new IllegalStateException("The providers of '" + service
                        + "' are asked for, and there is no directory; give the adapters one that is Directory."));
        return Value.of(directory.providersOf(service, person.tenant()).stream()
                .map(provider -> Value.of(provider.reference()))
                .toList());
    }

    private JourneyId begun(AgendaId person, InputId id) {
        // One that began before its person was merged into another stands in the history of the first.
        AgendaId where = host.receipt(person, id).isPresent() ? person : host.home(person);
        Receipt receipt = host.receipt(where, id).orElseThrow();
        return host.history(where, receipt).stream()
                .map(Recorded::event)
                .filter(JourneyEvent.Begun.class::isInstance)
                .map(event -> ((JourneyEvent.Begun) event).journey())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The journey could not begin; its agenda has the incidents " + incidents(where) + "."));
    }

    private List<String> incidents(AgendaId where) {
        return host.agenda(where).orElseGet(() -> Agenda.empty(where)).desk().incidents().stream()
                .map(Incident::code)
                .toList();
    }

    private static InputId newId() {
        return InputId.of(UUID.randomUUID().toString());
    }
}
