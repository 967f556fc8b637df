package io.journeykit.examples.codes;

import java.util.Locale;

/** The kinds of code, in the order of the page. */
enum Kind {
    FAULT(
            "Faults",
            "What is wrong with a template, a machine, a plan or a world. A fault has a place, a message and a suggestion.",
            "What to do"),
    INCIDENT(
            "Incidents",
            "What a person of the care team must look at. An incident stays open until somebody or something settles it.",
            "What to do"),
    NOTE("Notes", "What is worth knowing and changes nothing.", "What to do"),
    SIGNAL(
            "Signals",
            "What signals mean, by the words in which they are told. A machine may call them otherwise, and says which of its own means which.",
            "Who says so"),
    OUTCOME("Outcomes", "How a step ends.", "What follows"),
    REASON("Reasons", "Why something became so: each event and each line of an explanation has one.", "What to do"),
    CONTACT_RULE(
            "Contact rules",
            "Why a message waits, or never goes. The rules of a budget have the names that you gave them.",
            "What to do");

    private final String title;
    private final String about;
    private final String advice;

    Kind(String title, String about, String advice) {
        this.title = title;
        this.about = about;
        this.advice = advice;
    }

    String title() {
        return title;
    }

    String about() {
        return about;
    }

    String advice() {
        return advice;
    }

    /** As it stands in codes.json. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
