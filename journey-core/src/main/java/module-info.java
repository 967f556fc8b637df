/** The Journey library. Every room but {@code readings} is exported; what a room keeps to itself is package-private. */
module io.journeykit.core {
    requires com.fasterxml.jackson.databind;
    requires org.slf4j;
    requires static java.compiler;
    requires static org.immutables.value;
    requires static transitive org.jspecify;

    exports io.journeykit;
    exports io.journeykit.agenda;
    exports io.journeykit.calendar;
    exports io.journeykit.check;
    exports io.journeykit.codec;
    exports io.journeykit.condition;
    exports io.journeykit.insight;
    exports io.journeykit.kernel;
    exports io.journeykit.lifecycle;
    exports io.journeykit.phrase;
    exports io.journeykit.planning;
    exports io.journeykit.policy;
    exports io.journeykit.runtime;
    exports io.journeykit.spi;
    exports io.journeykit.template;
    exports io.journeykit.vocabulary;

    uses io.journeykit.spi.Appointments;
    uses io.journeykit.spi.Messaging;
    uses io.journeykit.spi.Referrals;
    uses io.journeykit.spi.Records;
    uses io.journeykit.spi.Worklist;
    uses io.journeykit.spi.Performer;
    uses io.journeykit.spi.Directory;
    uses io.journeykit.spi.Consents;
}
