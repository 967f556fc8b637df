package io.journeykit.template;

import java.util.Optional;

/** Builds a message: it alone asks nothing, so it can wait for others and go as one with them. */
public final class MessageStep extends StepBuilder<MessageStep> {

    private final StepKind.Message kind;
    private Optional<String> digest = Optional.empty();

    MessageStep(String id, String text) {
        super(id);
        kind = new StepKind.Message(text);
    }

    @Override
    StepKind kind() {
        return kind;
    }

    @Override
    Contact contact() {
        return digest.map(super.contact()::inDigest).orElse(super.contact());
    }

    /** As one with others of that name which are due in the same window. */
    public MessageStep inDigest(String name) {
        digest = Optional.of(name);
        return this;
    }
}
