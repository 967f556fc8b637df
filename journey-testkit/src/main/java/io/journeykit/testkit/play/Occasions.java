package io.journeykit.testkit.play;

import java.util.List;

/** Under which names a world's file may speak of something asked for a step, the most exact first. */
final class Occasions {

    private Occasions() {}

    static List<String> of(String step, String text) {
        return List.of(step + "/" + text, step, text, "*");
    }

    /** Something that went wrong and a person is to look at. */
    static List<String> ofIncident(String code) {
        return List.of("incident/" + code, "incident");
    }
}
