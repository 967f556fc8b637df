package io.journeykit.template;

import io.journeykit.vocabulary.StepId;

/** One version of one template. */
public record TemplateRef(String id, String version) {

    /** @throws IllegalArgumentException if either is empty, too long, or has a character that none may have */
    public TemplateRef {
        StepId.of(id);
        StepId.of(version);
    }

    @Override
    public String toString() {
        return id + " " + version;
    }
}
