package io.journeykit.testkit.play;

import io.journeykit.testkit.Scene;

/** What everybody in a play acts on: its time, the way to the coordination, and what is written down. */
record Stage(Scene scene, Messenger messenger, Recorder recorder) {

    static Stage on(Scene scene) {
        return new Stage(scene, new Messenger(scene), new Recorder(scene));
    }
}
