package io.journeykit.template;

import io.journeykit.vocabulary.StepId;

/** One version of one template. */
public record TemplateRef(String id, String version) {

    public TemplateRef {
        StepId.of(id);
        StepId.of(version);
    }

    @Override
    public String toString() {
        return id + " " + version;
    }
}
