package io.journeykit.fhir.listening;

import io.journeykit.fhir.listening.Undelivered.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;

/**
 * Tells journeys what changed on a FHIR server. There are four ways in, and any mix of them, with doubles, in any order and
 * however late, tells the same: a rest-hook's PUT, a notification with ids only, polling, and what is handed over.
 *
 * <p>What cannot be told is in the answer and goes to whoever {@link ListenerBuilder#undelivered} names; it keeps nothing else
 * from being heard. What the server or the store throws is thrown on, so that the sender tries again.
 */
public final class FhirListener {

    private final VersionReplay replay;
    private final VersionReplay.ReplayContext replayContext;
    private final Poller poller;
    private final Translations translations;
    private final Consumer<Undelivered> undelivered;

    FhirListener(ListenerBuilder with) {
        this.replayContext = with.replayContext();
        this.translations = with.translations();
        this.replay = new VersionReplay(replayContext, new Translator(with.name(), translations), with.telling());
        this.poller = new Poller(replayContext.source(), with.cursors(), replay::hear, with.pace());
        this.undelivered = with.undelivered();
    }

    /**
     * One that tells them from this time on; what was written before is not told.
     *
     * @param since by the server's clock
     */
    public static ListenerBuilder telling(InputReceiver telling, Instant since) {
        return new ListenerBuilder(telling, since);
    }

    /** What a rest-hook delivers by {@code PUT {endpoint}/{type}/{id}}: the whole resource. */
    public DeliveryReport put(String type, String id, String body) {
        return reported(Wire.read(body)
                .filter(resource -> resource.fhirType().equals(type)
                        && id.equals(resource.getIdElement().getIdPart()))
                .map(this::hear)
                .orElseGet(() -> DeliveryReport.not(Wire.name(type, id), Reason.UNREADABLE)));
    }

    /** What an R5 or backported subscription delivers by POST: a Bundle that names what changed, or holds it. */
    public DeliveryReport notified(String body) {
        return reported(Wire.read(body)
                .filter(Bundle.class::isInstance)
                .map(bundle -> hear(Notification.of((Bundle) bundle)))
                .orElseGet(() -> DeliveryReport.not("a notification", Reason.UNREADABLE)));
    }

    /**
     * Asks the server what changed since it was last asked.
     *
     * @param now a time that is not ahead of the server's clock
     */
    public DeliveryReport poll(Instant now) {
        return reported(translations.types().stream()
                .map(type -> poller.poll(type, now))
                .reduce(DeliveryReport.NOTHING, DeliveryReport::and));
    }

    /** The same, but looks so far back: now and then a day, in case that a clock ran wrong. */
    public DeliveryReport poll(Instant now, Duration back) {
        return reported(translations.types().stream()
                .map(type -> poller.poll(type, now, back))
                .reduce(DeliveryReport.NOTHING, DeliveryReport::and));
    }

    /** A resource, or a Bundle of them, that came in any other way. */
    public DeliveryReport take(Resource resource) {
        return reported(resource instanceof Bundle bundle ? hear(Notification.of(bundle)) : hear(resource));
    }

    /** Hears a resource anew, as when its person has become known since. */
    public DeliveryReport again(String type, String id) {
        replayContext.memory().forget(type + "/" + id);
        return reported(read(type, id));
    }

    private DeliveryReport hear(Notification notification) {
        DeliveryReport held =
                notification.resources().stream().map(this::hear).reduce(DeliveryReport.NOTHING, DeliveryReport::and);
        DeliveryReport read = notification.named().stream()
                .map(name -> read(name.getResourceType(), name.getIdPart()))
                .reduce(held, DeliveryReport::and);
        return notification.isUnreadable() ? read.and(DeliveryReport.not("a notification", Reason.UNREADABLE)) : read;
    }

    private DeliveryReport hear(Resource resource) {
        return replay.hear(new Version(resource));
    }

    private DeliveryReport read(String type, String id) {
        return replayContext
                .source()
                .read(type, id)
                .map(replay::hear)
                .orElseGet(() -> DeliveryReport.not(Wire.name(type, id), Reason.GONE));
    }

    private DeliveryReport reported(DeliveryReport report) {
        report.undelivered().forEach(undelivered);
        return report;
    }

    @Override
    public String toString() {
        return "a listener to " + replayContext.source();
    }
}
