/** The testkit. */
module io.journeykit.testkit {
    requires com.fasterxml.jackson.databind;
    requires transitive io.journeykit.core;
    requires transitive org.assertj.core;
    requires transitive org.junit.jupiter.api;
    requires static org.jspecify;

    exports io.journeykit.testkit;
    exports io.journeykit.testkit.contract;
    exports io.journeykit.testkit.life;
    exports io.journeykit.testkit.oracle;
    exports io.journeykit.testkit.play;
    exports io.journeykit.testkit.world;
}
