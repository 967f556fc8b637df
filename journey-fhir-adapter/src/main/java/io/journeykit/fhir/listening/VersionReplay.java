package io.journeykit.fhir.listening;

import io.journeykit.fhir.listening.Undelivered.Reason;
import io.journeykit.spi.InputRefused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Hears one resource: whatever version came, all that were written since the last one heard are told, in their order, each
 * once. A notification so is a hint only, and may be doubled, late or lost.
 */
final class VersionReplay {

    private final ReplayContext replayContext;
    private final Translator translator;
    private final InputReceiver receiver;
    private final Locks locks = new Locks();

    VersionReplay(ReplayContext replayContext, Translator translator, InputReceiver receiver) {
        this.replayContext = replayContext;
        this.translator = translator;
        this.receiver = receiver;
    }

    /**
     * What is stood upon: where versions are read, whom they concern, and which were heard.
     *
     * @param since what was written before is not told
     */
    record ReplayContext(Source source, ResourceSubjects subjects, Memory memory, Instant since) {}

    DeliveryReport hear(Version given) {
        if (given.key().isEmpty() || given.number().isEmpty()) {
            return DeliveryReport.not(given, Reason.WITHOUT_ID);
        }
        return locks.holding(given.key().get(), () -> heardAlready(given) ? DeliveryReport.NOTHING : catchUp(given));
    }

    private boolean heardAlready(Version given) {
        return replayContext
                .memory()
                .last(given.key().orElseThrow())
                .map(last -> last.isSameAs(given))
                .orElse(false);
    }

    private DeliveryReport catchUp(Version given) {
        Optional<Version> last = replayContext.memory().last(given.key().orElseThrow());
        List<Version> history = replayContext
                .source()
                .history(given.type(), given.resource().getIdElement().getIdPart(), replayContext.since());
        if (history.isEmpty()) {
            boolean late = last.map(given::isBefore).orElse(false);
            return late ? DeliveryReport.not(given, Reason.SUPERSEDED) : tell(List.of(new Change(last, given, false)));
        }
        return tell(VersionHistory.of(history).with(given).changesAfter(last, replayContext.since()));
    }

    private DeliveryReport tell(List<Change> changes) {
        DeliveryReport all = DeliveryReport.NOTHING;
        for (Change change : changes) {
            Version version = change.after();
            List<ResourceSubject> subjects = replayContext.subjects().of(version.resource());
            all = all.and(tell(version, translator.translate(change, subjects)));
            // Only now: where telling fails, whoever notified does so again, and it is told then.
            replayContext.memory().keep(version.key().orElseThrow(), version);
        }
        return all;
    }

    private DeliveryReport tell(Version version, DeliveryReport report) {
        List<Undelivered> undelivered = new ArrayList<>(report.undelivered());
        List<AddressedInput> told = new ArrayList<>();
        for (AddressedInput one : report.told()) {
            try {
                receiver.tell(one.person(), one.input());
                told.add(one);
            } catch (InputRefused e) {
                undelivered.add(new Undelivered(version.toString(), Reason.TOLD_OTHERWISE));
            }
        }
        return new DeliveryReport(told, undelivered);
    }
}
