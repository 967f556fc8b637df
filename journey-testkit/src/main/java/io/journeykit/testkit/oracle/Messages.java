package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Request.Choice;
import io.journeykit.spi.Reply;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Priority;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The oracle's book of what was handed to channels: each message and each question, once for each delivery. */
final class Messages {

    private final List<Said> all = new ArrayList<>();

    private Messages() {}

    static Messages of(Chronicle chronicle) {
        Messages messages = new Messages();
        for (Chronicle.Entry entry : chronicle.entries()) {
            if (entry instanceof Chronicle.Asked asked) {
                messages.enter(asked);
            }
        }
        return messages;
    }

    /**
     * Something handed to a channel.
     *
     * @param choices what may be answered; empty for a message
     * @param answer the signal that answers it; absent for a message
     * @param taken whether the channel took it
     */
    record Said(
            Instant at,
            AgendaId agenda,
            Optional<StepRef> step,
            EffectKey key,
            Address to,
            String language,
            String text,
            String body,
            List<Choice> choices,
            Optional<String> answer,
            Priority priority,
            boolean taken) {

        boolean isQuestion() {
            return answer.isPresent();
        }
    }

    /** All that was handed over, in order; a message that goes for several steps is said for each of them. */
    List<Said> all() {
        return all;
    }

    private void enter(Chronicle.Asked asked) {
        Request request = asked.delivery().effect().request();
        boolean taken = asked.reply() instanceof Reply.Done || asked.reply() instanceof Reply.Accepted;
        if (request instanceof Request.SendMessage message) {
            all.add(new Said(
                    asked.at(),
                    asked.agenda(),
                    asked.delivery().step(),
                    asked.delivery().key(),
                    message.to(),
                    message.language(),
                    message.text(),
                    message.body(),
                    List.of(),
                    Optional.empty(),
                    message.priority(),
                    taken));
        } else if (request instanceof Request.AskPatient question) {
            all.add(new Said(
                    asked.at(),
                    asked.agenda(),
                    asked.delivery().step(),
                    asked.delivery().key(),
                    question.to(),
                    question.language(),
                    question.text(),
                    question.body(),
                    question.choices(),
                    Optional.of(question.answer()),
                    question.priority(),
                    taken));
        }
    }

    @Override
    public String toString() {
        return all.size() + " messages and questions";
    }
}
