package io.journeykit.agenda;

import io.journeykit.vocabulary.StepRef;
import java.util.Optional;

/**
 * An effect whose result is still awaited.
 *
 * @param text what was asked for, where several of one verb may be open: the text of a work item
 * @param undo what to ask for if it turns out to be done when nobody wants it any more
 */
public record OpenEffect(
        EffectKey key, Optional<StepRef> step, String verb, Optional<String> text, Optional<Request> undo) {

    /** What the agenda keeps of an effect while its result is awaited. */
    public static OpenEffect of(Effect effect) {
        Request request = effect.request();
        return new OpenEffect(effect.key(), effect.step(), request.verb(), request.subject(), request.undo());
    }

    /** Whether slots are watched for, which is no answer that a step waits for. */
    public boolean isWatch() {
        return text.equals(Optional.of(Request.FindSlots.WATCH));
    }

    public boolean isAbout(StepRef one) {
        return step.isPresent() && step.get().equals(one);
    }
}
