package io.journeykit.fhir.listening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;

/** A server as a listener sees one, that can be made to misbehave. Its pages are cut from what it holds when asked. */
final class FakeServer implements Source {

    private final Map<String, List<Version>> histories = new LinkedHashMap<>();
    private final List<Runnable> betweenPages = new ArrayList<>();
    private final List<Version> hidden = new ArrayList<>();
    boolean keepsHistory = true;
    boolean sorts = true;
    int failing;
    int reads;

    /** Writes the next version, by the server's clock. */
    Version write(Resource resource, Instant at) {
        Version version = number(resource, at);
        histories
                .computeIfAbsent(version.key().orElseThrow(), key -> new ArrayList<>())
                .add(version);
        return version;
    }

    private Version number(Resource resource, Instant at) {
        String key = resource.fhirType() + "/" + resource.getIdElement().getIdPart();
        Resource written = resource.copy();
        // Opaque, and in no order.
        written.getMeta()
                .setVersionId("v"
                        + Integer.toHexString(
                                (histories.getOrDefault(key, List.of()).size() + 1) * 7919 % 97));
        written.getMeta().setLastUpdated(Date.from(at));
        return new Version(written);
    }

    /** It is written, but no search shows it before {@link #showAll}. */
    Version writeUnseen(Resource resource, Instant at) {
        Version version = write(resource, at);
        hidden.add(version);
        return version;
    }

    void showAll() {
        hidden.clear();
    }

    /** Does this once between two pages. */
    void beforeNextPage(Runnable what) {
        betweenPages.add(what);
    }

    List<Version> all() {
        return histories.values().stream().flatMap(List::stream).toList();
    }

    @Override
    public Optional<Version> read(String type, String id) {
        reads++;
        return Optional.ofNullable(histories.get(type + "/" + id)).map(FakeServer::last);
    }

    @Override
    public List<Version> history(String type, String id, Instant since) {
        reads++;
        return keepsHistory ? List.copyOf(histories.getOrDefault(type + "/" + id, List.of())) : List.of();
    }

    @Override
    public Page changed(String type, Instant from, int atMost) {
        return page(type, from, 0, atMost);
    }

    private Page page(String type, Instant from, int offset, int atMost) {
        if (failing > 0 && offset >= 0 && failing-- == 1) {
            throw new IllegalStateException("the server is busy");
        }
        if (offset > 0 && !betweenPages.isEmpty()) {
            betweenPages.remove(0).run();
        }
        List<Version> found = histories.values().stream()
                .map(FakeServer::last)
                .filter(version -> version.type().equals(type) && !hidden.contains(version))
                .filter(version -> !version.at().orElseThrow().isBefore(from))
                .sorted(
                        sorts
                                ? Comparator.comparing(version -> version.at().orElseThrow())
                                : Comparator.comparing(Version::toString))
                .toList();
        int end = Math.min(found.size(), offset + atMost);
        return new Page(
                found.subList(Math.min(offset, end), end),
                Optional.empty(),
                end < found.size() ? Optional.of(() -> page(type, from, end, atMost)) : Optional.empty());
    }

    private static Version last(List<Version> versions) {
        return versions.get(versions.size() - 1);
    }

    @Override
    public String toString() {
        return "a server made up";
    }
}
