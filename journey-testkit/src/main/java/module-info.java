/** The testkit. Its packages are exported as they get their first type. */
module io.journeykit.testkit {
    requires transitive io.journeykit.core;
    requires transitive org.assertj.core;
    requires transitive org.junit.jupiter.api;
    requires static org.jspecify;
}
