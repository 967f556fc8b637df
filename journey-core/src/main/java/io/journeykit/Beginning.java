package io.journeykit;

import io.journeykit.template.Entry;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.InputId;
import io.journeykit.vocabulary.Value;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a journey is begun with: {@code Beginning.of("knee-pain").anchor("referred", at).providers("orthos",
 * "orthopaedics")}. Immutable; each word gives a new one.
 */
public final class Beginning {

    private final String template;
    private final Optional<String> version;
    private final SortedMap<String, Instant> anchors;
    private final SortedMap<FactName, Value> parameters;
    private final SortedMap<FactName, String> providers;
    private final Optional<Entry> entry;
    private final Optional<InputId> id;

    private Beginning(Draft draft) {
        template = draft.template;
        version = draft.version;
        anchors = draft.anchors;
        parameters = draft.parameters;
        providers = draft.providers;
        entry = draft.entry;
        id = draft.id;
    }

    /**
     * By the version of the template that was given last.
     *
     * @throws IllegalArgumentException where null is given
     */
    public static Beginning of(String template) {
        Named.given("template of a beginning", template);
        return new Beginning(new Draft(template));
    }

    /**
     * By this version of the template.
     *
     * @throws IllegalArgumentException where null is given
     */
    public Beginning version(String other) {
        Named.given("version of a beginning", other);
        Draft draft = new Draft(this);
        draft.version = Optional.of(other);
        return new Beginning(draft);
    }

    /**
     * Something that steps are timed from.
     *
     * @throws IllegalArgumentException where null is given
     */
    public Beginning anchor(String name, Instant at) {
        Named.given("name of an anchor", name);
        Named.given("time of anchor '" + name + "'", at);
        Draft draft = new Draft(this);
        draft.anchors.put(name, at);
        return new Beginning(draft);
    }

    /** @throws IllegalArgumentException where null is given */
    public Beginning parameter(String name, Value value) {
        Named.given("name of a parameter", name);
        Named.given("value of parameter '" + name + "'", value);
        Draft draft = new Draft(this);
        draft.parameters.put(FactName.of(name), value);
        return new Beginning(draft);
    }

    /** The parameter of this name is the list of those who offer a service, as the vendor's directory has them then. */
    public Beginning providers(String parameter, String service) {
        Draft draft = new Draft(this);
        draft.providers.put(FactName.of(parameter), service);
        return new Beginning(draft);
    }

    /**
     * What becomes of what is past already; otherwise it is as the template says.
     *
     * @throws IllegalArgumentException where null is given
     */
    public Beginning entering(Entry how) {
        Draft draft = new Draft(this);
        draft.entry = Optional.of(Named.given("entry of a beginning", how));
        return new Beginning(draft);
    }

    /**
     * The caller's name for this beginning: given again, it begins nothing more and answers with the same journey.
     *
     * @throws IllegalArgumentException where null is given
     */
    public Beginning under(InputId name) {
        Draft draft = new Draft(this);
        draft.id = Optional.of(Named.given("id of a beginning", name));
        return new Beginning(draft);
    }

    String template() {
        return template;
    }

    Optional<String> version() {
        return version;
    }

    SortedMap<String, Instant> anchors() {
        return anchors;
    }

    SortedMap<FactName, Value> parameters() {
        return parameters;
    }

    SortedMap<FactName, String> providers() {
        return providers;
    }

    Optional<Entry> entry() {
        return entry;
    }

    Optional<InputId> id() {
        return id;
    }

    @Override
    public String toString() {
        return "a beginning of " + template + version.map(v -> " " + v).orElse("");
    }

    /** A copy while one word of it changes. */
    private static final class Draft {
        private final String template;
        private Optional<String> version = Optional.empty();
        private final SortedMap<String, Instant> anchors = new TreeMap<>();
        private final SortedMap<FactName, Value> parameters = new TreeMap<>();
        private final SortedMap<FactName, String> providers = new TreeMap<>();
        private Optional<Entry> entry = Optional.empty();
        private Optional<InputId> id = Optional.empty();

        private Draft(String template) {
            this.template = template;
        }

        private Draft(Beginning before) {
            this(before.template);
            version = before.version;
            anchors.putAll(before.anchors);
            parameters.putAll(before.parameters);
            providers.putAll(before.providers);
            entry = before.entry;
            id = before.id;
        }
    }
}
