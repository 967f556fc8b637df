package io.journeykit.testkit.world;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Everybody who answers, and how.
 *
 * @param parties providers, and whoever gets records, by name
 * @param channels by code; a channel that is not here delivers at once
 * @param answers what the person answers: by step and text ({@code mri/choose-appointment}), by step, by text, or
 *     {@code *} for anything else
 * @param careTeam what becomes of work items: by step and text, by step, by text, or {@code *}; no entry is never
 * @param acts what vendors' own acts lead to, by name
 */
public record Cast(
        Map<String, Party> parties,
        Map<String, Sequence<Response>> channels,
        Map<String, Sequence<Answer>> answers,
        Map<String, Sequence<Response>> careTeam,
        Map<String, Sequence<Response>> acts) {

    public Cast {
        parties = kept(parties);
        channels = kept(channels);
        answers = kept(answers);
        careTeam = kept(careTeam);
        acts = kept(acts);
    }

    public Optional<Party> party(String name) {
        return Optional.ofNullable(parties.get(name));
    }

    private static <T> Map<String, T> kept(Map<String, T> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
