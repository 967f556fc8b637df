package io.journeykit.fhir.projection;

import io.journeykit.fhir.projection.Dialect.ProjectedResource;
import io.journeykit.fhir.server.Capabilities.Verb;
import io.journeykit.fhir.server.FhirFailure;
import io.journeykit.fhir.server.FhirFailure.Conflict;
import io.journeykit.fhir.server.FhirServer;
import io.journeykit.fhir.server.Write;
import io.journeykit.fhir.server.Write.Version;
import io.journeykit.fhir.server.WriteResult;
import io.journeykit.kernel.Definitions;
import io.journeykit.spi.AgendaStore;
import io.journeykit.spi.Commit;
import io.journeykit.spi.Listener;
import io.journeykit.spi.Recorded;
import io.journeykit.vocabulary.AgendaId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Resource;

/**
 * Writes agendas to a FHIR server, and loses nothing.
 *
 * <p>How far an agenda is written stands on the server, in its CarePlan, and is written with the rest in one transaction.
 * So whatever was told or not told, {@link #project} reads the history from there on: running it twice changes nothing,
 * and a crash at any point is made good by the next run. As a listener it only remembers whom to look at; {@link #drain}
 * does the work, on a thread of the host's. After a start, let it look at every agenda that may have moved: what was
 * committed just before a crash is told by nobody until that agenda's next commit.
 */
public final class Projector implements Listener {

    private static final int TRIES = 3;
    private final AgendaStore store;
    private final Chronicle chronicle;
    private final Supplier<Definitions> definitions;
    private final Dialect dialect;
    private final Servers servers;
    private final ExportPolicy policy;
    private final Memory memory = new Memory();
    private final Set<AgendaId> told = new LinkedHashSet<>();

    private Projector(Servers servers, Dialect dialect, Source source) {
        this.store = source.store();
        this.definitions = source.definitions();
        this.policy = source.policy();
        this.dialect = dialect;
        this.servers = servers;
        this.chronicle = new Chronicle(store, servers.own());
    }

    /**
     * What is shown: agendas with their history, what their steps mean, and how a missed one is exported.
     *
     * @param definitions as they are at the time
     */
    public record Source(AgendaStore store, Supplier<Definitions> definitions, ExportPolicy policy) {

        public static Source of(AgendaStore store, Definitions definitions) {
            return new Source(store, () -> definitions, ExportPolicy.MISSED_IS_FAILED);
        }
    }

    /** An agenda that could not be written, and why. */
    public record UnwrittenAgenda(AgendaId agenda, FhirFailure failure) {
        @Override
        public String toString() {
            return "an agenda waits: " + failure.getMessage();
        }
    }

    /**
     * A projector that has written nothing yet.
     *
     * @throws FhirFailure.Unsupported where the journey's own server keeps no CarePlan
     */
    public static Projector onto(Servers servers, Dialect dialect, Source source) {
        servers.own()
                .needs(Verb.CREATE, "CarePlan")
                .needs(Verb.UPDATE, "CarePlan")
                .needs(Verb.SEARCH, "CarePlan");
        return new Projector(servers, dialect, source);
    }

    @Override
    public void committed(Commit commit) {
        look(commit.id());
    }

    /** Has the next run look at an agenda. */
    public synchronized void look(AgendaId id) {
        told.add(id);
    }

    /** Writes whatever is not written yet of the agendas told of; those that could not be written stay told of. */
    public List<UnwrittenAgenda> drain() {
        List<UnwrittenAgenda> waiting = new ArrayList<>();
        for (AgendaId id : taken()) {
            try {
                project(id);
            } catch (FhirFailure failure) {
                look(id);
                waiting.add(new UnwrittenAgenda(id, failure));
            } catch (RuntimeException failure) {
                look(id);
                throw failure;
            }
        }
        return waiting;
    }

    private synchronized List<AgendaId> taken() {
        List<AgendaId> all = List.copyOf(told);
        told.clear();
        return all;
    }

    /** Writes whatever is not written yet of one agenda. */
    public void project(AgendaId id) {
        for (int attempt = 1; ; attempt++) {
            try {
                catchUp(id);
                return;
            } catch (Conflict conflict) {
                memory.forget(id);
                if (attempt == TRIES) {
                    throw conflict;
                }
            } catch (RuntimeException failure) {
                memory.forget(id);
                throw failure;
            }
        }
    }

    /** Writes again all that an agenda shows now, for resources that somebody else changed or lost. */
    public void rewrite(AgendaId id) {
        project(id);
        store.load(id)
                .ifPresent(agenda -> write(
                        Snapshot.of(agenda, definitions.get(), policy),
                        memory.known(id).flatMap(Memory.KnownAgenda::plan)));
    }

    private void catchUp(AgendaId id) {
        Memory.KnownAgenda known = memory.known(id).orElseGet(() -> chronicle.shown(id));
        List<Recorded> events = chronicle.after(id, known.agenda().sequence());
        while (!events.isEmpty()) {
            Changes changes = Changes.of(known.agenda(), events);
            Optional<Version> plan =
                    write(changes.snapshot(new SnapshotMaker(definitions.get(), policy)), known.plan());
            known = new Memory.KnownAgenda(changes.agenda(), plan);
            memory.remember(known);
            events = chronicle.after(id, known.agenda().sequence());
        }
    }

    private Optional<Version> write(Snapshot snapshot, Optional<Version> plan) {
        if (servers.areTwo()) {
            servers.orders().transact(writes(snapshot, servers.orders(), Optional.empty()));
        }
        List<WriteResult> written = servers.own().transact(writes(snapshot, servers.own(), plan));
        return written.get(written.size() - 1).known();
    }

    private List<Write> writes(Snapshot snapshot, FhirServer server, Optional<Version> plan) {
        List<Write> writes = new ArrayList<>();
        for (ProjectedResource shown : dialect.show(snapshot, servers.target(server))) {
            boolean known = shown.resource() instanceof CarePlan && plan.isPresent();
            writes.add(known ? write(shown).over(plan.get()) : write(shown));
        }
        return writes;
    }

    private static Write write(ProjectedResource shown) {
        Resource resource = (Resource) shown.resource();
        return shown.lasting() ? Write.record(resource, shown.id()) : Write.put(resource, shown.id());
    }

    @Override
    public synchronized String toString() {
        return "a projector with " + told.size() + " agendas to look at";
    }
}
