package io.journeykit.fhir.listening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The versions that a resource went through, oldest first.
 *
 * @param shown how many of them the server showed, one after the other; the rest came by itself
 */
record VersionHistory(List<Version> versions, int shown) {

    VersionHistory {
        versions = List.copyOf(versions);
    }

    static VersionHistory of(List<Version> history) {
        return new VersionHistory(history, history.size());
    }

    /** The same, with this one too where the history does not show it yet. */
    VersionHistory with(Version given) {
        Version newest = versions.get(versions.size() - 1);
        boolean there = versions.stream().anyMatch(given::isSameAs);
        if (there || given.isBefore(newest)) {
            return this;
        }
        List<Version> more = new ArrayList<>(versions);
        more.add(given);
        return new VersionHistory(more, shown);
    }

    /** The changes that came after the version heard last; after that time, where none was or it is not shown any more. */
    List<Change> changesAfter(Optional<Version> last, Instant since) {
        int first = last.map(this::indexOf)
                .filter(index -> index >= 0)
                .map(index -> index + 1)
                .orElseGet(() -> firstFrom(last.flatMap(Version::at).orElse(since)));
        List<Change> changes = new ArrayList<>();
        for (int i = first; i < versions.size(); i++) {
            Optional<Version> before = i == 0 ? last : Optional.of(versions.get(i - 1));
            changes.add(new Change(before, versions.get(i), i > 0 && i < shown));
        }
        return changes;
    }

    private int indexOf(Version version) {
        for (int i = 0; i < versions.size(); i++) {
            if (versions.get(i).isSameAs(version)) {
                return i;
            }
        }
        return -1;
    }

    private int firstFrom(Instant since) {
        int first = 0;
        while (first < versions.size()
                && versions.get(first).at().map(since::isAfter).orElse(false)) {
            first++;
        }
        return first;
    }
}
