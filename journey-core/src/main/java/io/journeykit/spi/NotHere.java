package io.journeykit.spi;

import io.journeykit.template.TemplateRef;

/**
 * This host lacks a definition that the agenda's open journeys pin; nothing was changed. The input may be told under the same
 * id to a host that has it, or here once it does.
 */
public final class NotHere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotHere(TemplateRef template) {
        super("It cannot be decided here: template '" + template
                + "' is not there, or says something else; tell it under the same id where it is.");
    }
}
