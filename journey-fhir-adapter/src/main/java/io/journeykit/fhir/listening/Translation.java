package io.journeykit.fhir.listening;

import java.util.List;

/** What a change of a resource says: by its content only, so that the same change says the same whenever it is told. */
@FunctionalInterface
public interface Translation {

    /** In the order in which it is to be told; empty where it says nothing that a journey could hear. */
    List<Statement> of(Change change, ResourceSubject subject);

    /** What each version says as it stands; a change says what the version before it did not. */
    static Translation standing(VersionContent standing) {
        return (change, subject) -> {
            List<String> before =
                    change.before().map(version -> standing.of(version, subject)).orElse(List.of()).stream()
                            .map(Statement::digest)
                            .toList();
            return standing.of(change.after(), subject).stream()
                    .filter(statement -> !before.contains(statement.digest()))
                    .toList();
        };
    }

    /** What one version says. */
    @FunctionalInterface
    interface VersionContent {
        List<Statement> of(Version version, ResourceSubject subject);
    }
}
