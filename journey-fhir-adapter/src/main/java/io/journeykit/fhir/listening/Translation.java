package io.journeykit.fhir.listening;

import java.util.List;

/** What a change of a resource says: by its content only, so that the same change says the same whenever it is told. */
@FunctionalInterface
public interface Translation {

    /** In the order in which it is to be told; empty where it says nothing that a journey could hear. */
    List<Saying> of(Change change, Concern concern);

    /** What each version says as it stands; a change says what the version before it did not. */
    static Translation standing(Standing standing) {
        return (change, concern) -> {
            List<String> before =
                    change.before().map(version -> standing.of(version, concern)).orElse(List.of()).stream()
                            .map(Saying::digest)
                            .toList();
            return standing.of(change.after(), concern).stream()
                    .filter(saying -> !before.contains(saying.digest()))
                    .toList();
        };
    }

    /** What one version says. */
    @FunctionalInterface
    interface Standing {
        List<Saying> of(Version version, Concern concern);
    }
}
