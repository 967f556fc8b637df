package io.journeykit;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.Incident;
import io.journeykit.agenda.Input;
import io.journeykit.kernel.Definitions;
import io.journeykit.runtime.Host;
import io.journeykit.spi.Adapters;
import io.journeykit.spi.Directory;
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

/** How journeys come in: the template is looked up, consents and providers are read, and then the host is told. */
record JourneyStarter(Host host, TemplatesInUse templates, Adapters adapters, InstantSource clock) {

    Definitions definitions() {
        return templates.definitions();
    }

    Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    JourneyId begin(AgendaId person, Beginning beginning) {
        InputId id = beginning.id().orElseGet(JourneyStarter::newId);
        FormerBeginning former = FormerBeginning.of(host, person, id);
        TemplateRef template = former.template(beginning).orElseGet(() -> template(beginning));
        if (former.isNone()) {
            learnConsents(person);
        }
        // Also where it was told before: another beginning under its id is refused by the store.
        host.accept(
                person,
                new Input.BeginJourney(
                        id, template, beginning.anchors(), parameters(person, beginning, former), beginning.entry()));
        FormerBeginning begun = FormerBeginning.of(host, person, id);
        return begun.journey()
                .orElseThrow(() -> new IllegalStateException("The journey could not begin"
                        + MissingParts.of(definitions().template(template), beginning)
                        + begun.inTheWay()
                                .map(open -> ", since one at a time is enough and '" + open + "' is open")
                                .orElse("")
                        + "; its agenda has the incidents " + incidents(host.home(person)) + "."));
    }

    private TemplateRef template(Beginning beginning) {
        Optional<TemplateRef> wanted = beginning
                .version()
                .map(version -> new TemplateRef(beginning.template(), version))
                .or(() -> templates.latest(beginning.template()));
        return wanted.filter(ref -> definitions().template(ref).isPresent())
                .orElseThrow(() -> new IllegalArgumentException("There is no template '" + beginning.template()
                        + beginning.version().map(version -> " " + version).orElse("")
                        + "'; there are " + templates.latest() + "."));
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

    /** Providers are those of the first time, whoever offers the service by now. */
    private SortedMap<FactName, Value> parameters(AgendaId person, Beginning beginning, FormerBeginning former) {
        SortedMap<FactName, Value> parameters = new TreeMap<>(beginning.parameters());
        beginning
                .providers()
                .forEach((fact, service) ->
                        parameters.put(fact, former.parameter(fact).orElseGet(() -> providers(person, service))));
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

    private List<String> incidents(AgendaId where) {
        return host.agenda(where).orElseGet(() -> Agenda.empty(where)).desk().incidents().stream()
                .map(Incident::code)
                .toList();
    }

    private static InputId newId() {
        return InputId.of(UUID.randomUUID().toString());
    }
}
