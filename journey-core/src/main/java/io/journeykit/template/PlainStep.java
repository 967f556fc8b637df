package io.journeykit.template;

/** Builds a step of a kind that may have what every step may have, and nothing of its own. */
public final class PlainStep extends StepBuilder<PlainStep> {

    private final StepKind kind;

    PlainStep(String id, StepKind kind) {
        super(id);
        this.kind = kind;
    }

    @Override
    StepKind kind() {
        return kind;
    }
}
