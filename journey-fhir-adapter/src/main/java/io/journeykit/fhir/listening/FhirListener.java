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
    private final VersionReplay.Ground ground;
    private final Poller poller;
    private final Translations translations;
    private final Consumer<Undelivered> undelivered;

    FhirListener(ListenerBuilder with) {
        this.ground = with.ground();
        this.translations = with.translations();
        this.replay = new VersionReplay(ground, new Translator(with.name(), translations), with.telling());
        this.poller = new Poller(ground.source(), with.cursors(), replay::hear, with.pace());
        this.undelivered = with.undelivered();
    }

    /**
     * One that tells them from this time on; what was written before is not told.
     *
     * @param since by the server's clock
     */
    public static ListenerBuilder telling(Telling telling, Instant since) {
        return new ListenerBuilder(telling, since);
    }

    /** What a rest-hook delivers by {@code PUT {endpoint}/{type}/{id}}: the whole resource. */
    public Heard put(String type, String id, String body) {
        return reported(Wire.read(body)
                .filter(resource -> resource.fhirType().equals(type)
                        && id.equals(resource.getIdElement().getIdPart()))
                .map(this::hear)
                .orElseGet(() -> Heard.not(Wire.name(type, id), Reason.UNREADABLE)));
    }

    /** What an R5 or backported subscription delivers by POST: a Bundle that names what changed, or holds it. */
    public Heard notified(String body) {
        return reported(Wire.read(body)
                .filter(Bundle.class::isInstance)
                .map(bundle -> hear(Notification.of((Bundle) bundle)))
                .orElseGet(() -> Heard.not("a notification", Reason.UNREADABLE)));
    }

    /**
     * Asks the server what changed since it was last asked.
     *
     * @param now a time that is not ahead of the server's clock
     */
    public Heard poll(Instant now) {
        return reported(translations.types().stream()
                .map(type -> poller.poll(type, now))
                .reduce(Heard.NOTHING, Heard::and));
    }

    /** The same, but looks so far back: now and then a day, in case that a clock ran wrong. */
    public Heard poll(Instant now, Duration back) {
        return reported(translations.types().stream()
                .map(type -> poller.poll(type, now, back))
                .reduce(Heard.NOTHING, Heard::and));
    }

    /** A resource, or a Bundle of them, that came in any other way. */
    public Heard take(Resource resource) {
        return reported(resource instanceof Bundle bundle ? hear(Notification.of(bundle)) : hear(resource));
    }

    /** Hears a resource anew, as when its person has become known since. */
    public Heard again(String type, String id) {
        ground.memory().forget(type + "/" + id);
        return reported(read(type, id));
    }

    private Heard hear(Notification notification) {
        Heard held = notification.resources().stream().map(this::hear).reduce(Heard.NOTHING, Heard::and);
        Heard read = notification.named().stream()
                .map(name -> read(name.getResourceType(), name.getIdPart()))
                .reduce(held, Heard::and);
        return notification.isUnreadable() ? read.and(Heard.not("a notification", Reason.UNREADABLE)) : read;
    }

    private Heard hear(Resource resource) {
        return replay.hear(new Version(resource));
    }

    private Heard read(String type, String id) {
        return ground.source()
                .read(type, id)
                .map(replay::hear)
                .orElseGet(() -> Heard.not(Wire.name(type, id), Reason.GONE));
    }

    private Heard reported(Heard heard) {
        heard.undelivered().forEach(undelivered);
        return heard;
    }

    @Override
    public String toString() {
        return "a listener to " + ground.source();
    }
}
