package io.journeykit.agenda;

import io.journeykit.phrase.Name;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepRef;
import java.util.Optional;

/**
 * An effect whose result is still awaited.
 *
 * @param text what was asked for, where several of one verb may be open: the text of a work item
 * @param undo what to ask for if it turns out to be done when nobody wants it any more
 * @param role who is to do it, where it is work
 * @param taken whether its port has taken it, and its end is still awaited, as that of work is
 * @param unpermitted whether it is work that a person was given since the patient may not be contacted
 */
public record OpenEffect(
        EffectKey key,
        Optional<StepRef> step,
        String verb,
        Optional<String> text,
        Optional<Request> undo,
        Optional<String> role,
        boolean taken,
        boolean unpermitted) {

    /** What the agenda keeps of an effect while its result is awaited. */
    public static OpenEffect of(Effect effect, Because because) {
        Request request = effect.request();
        boolean unpermitted = because.about().equals(Optional.of(Name.rule(ConsentRule.NO_CONSENT)));
        Optional<String> role =
                request instanceof Request.AssignWork work ? Optional.of(work.role()) : Optional.empty();
        return new OpenEffect(
                effect.key(),
                effect.step(),
                request.verb(),
                request.subject(),
                request.undo(),
                role,
                false,
                unpermitted);
    }

    /** The same, on the list of whoever is to do it. */
    public OpenEffect onTheList() {
        return new OpenEffect(key, step, verb, text, undo, role, true, unpermitted);
    }

    /** Whether slots are watched for, which is no answer that a step waits for. */
    public boolean isWatch() {
        return text.equals(Optional.of(Request.FindSlots.WATCH));
    }

    /** Whether slots are being found, and a step waits for the answer. */
    public boolean isSearch() {
        return verb.equals("find-slots") && !isWatch();
    }

    /** Who has to act on it: nobody on what only tells, finds or takes back, and she on her questions, which are contacts. */
    public Optional<Owner> owner() {
        return owner(verb);
    }

    /** The same of what is asked for by this verb. */
    public static Optional<Owner> owner(String verb) {
        return switch (verb) {
            case "assign-work" -> Optional.of(Owner.CARE_TEAM);
            case "find-slots", "send-message", "ask-patient", "withdraw-work" -> Optional.empty();
            default -> Optional.of(Owner.PARTNER);
        };
    }

    public boolean isAbout(StepRef one) {
        return step.isPresent() && step.get().equals(one);
    }
}
