package io.journeykit.memory;

import io.journeykit.spi.TemplateCatalog;
import io.journeykit.template.TemplateRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps templates in memory. */
public final class InMemoryCatalog implements TemplateCatalog {

    private final Map<TemplateRef, Entry> entries = new LinkedHashMap<>();

    /** An empty one. */
    public InMemoryCatalog() {}

    @Override
    public synchronized Addition add(Entry entry) {
        Entry former = entries.putIfAbsent(entry.ref(), entry);
        if (former == null) {
            return Addition.ADDED;
        }
        return former.hash().equals(entry.hash()) ? Addition.THERE_ALREADY : Addition.OTHER_CONTENT;
    }

    @Override
    public synchronized Optional<Entry> find(TemplateRef ref) {
        return Optional.ofNullable(entries.get(ref));
    }

    @Override
    public synchronized List<Entry> all() {
        return List.copyOf(entries.values());
    }

    @Override
    public synchronized String toString() {
        return entries.size() + " templates in memory";
    }
}
