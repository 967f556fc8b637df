package io.journeykit.agenda;

import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** The verbs of requests: what their kinds are called, in lower case and with hyphens. */
final class RequestVerbs {

    private static final Map<Class<?>, String> BY_KIND = new HashMap<>();
    private static final SortedMap<String, Class<? extends Request>> BY_VERB = new TreeMap<>();

    static {
        for (Class<?> kind : Request.class.getPermittedSubclasses()) {
            String verb =
                    kind.getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            BY_KIND.put(kind, verb);
            BY_VERB.put(verb, kind.asSubclass(Request.class));
        }
    }

    private RequestVerbs() {}

    static String of(Class<? extends Request> kind) {
        return Objects.requireNonNull(BY_KIND.get(kind));
    }

    static SortedMap<String, Class<? extends Request>> kinds() {
        return Collections.unmodifiableSortedMap(BY_VERB);
    }
}
