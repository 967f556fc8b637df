/**
 * The Journey library. What a vendor uses is exported; what a room keeps to itself is package-private; what rooms share
 * only among themselves stands in packages that are not exported, or only to other modules of Journey.
 */
@SuppressWarnings("module")
module io.journeykit.core {
    requires com.fasterxml.jackson.databind;
    requires org.slf4j;
    requires static java.compiler;
    requires static org.immutables.value;
    requires static transitive org.jspecify;

    exports io.journeykit;
    exports io.journeykit.agenda;
    exports io.journeykit.calendar;
    exports io.journeykit.calendar.days;
    exports io.journeykit.calendar.hours;
    exports io.journeykit.calendar.recurrence;
    exports io.journeykit.check;
    exports io.journeykit.codec;
    exports io.journeykit.condition;
    exports io.journeykit.insight;
    exports io.journeykit.lifecycle;
    exports io.journeykit.memory;
    exports io.journeykit.phrase;
    exports io.journeykit.planning;
    exports io.journeykit.policy;
    exports io.journeykit.spi;
    exports io.journeykit.template;
    exports io.journeykit.vocabulary;
    exports io.journeykit.words;

    // For modules of ours, which are built elsewhere; nobody else is promised anything of these.
    exports io.journeykit.codec.author to
            io.journeykit.examples;
    exports io.journeykit.codec.json to
            io.journeykit.cli,
            io.journeykit.examples,
            io.journeykit.testkit;
    exports io.journeykit.kernel to
            io.journeykit.benchmarks,
            io.journeykit.cli,
            io.journeykit.fhir,
            io.journeykit.testkit;
    exports io.journeykit.lifecycle.compiled to
            io.journeykit.benchmarks;
    exports io.journeykit.planning.search to
            io.journeykit.benchmarks,
            io.journeykit.cli,
            io.journeykit.testkit;
    exports io.journeykit.runtime to
            io.journeykit.benchmarks,
            io.journeykit.testkit;
    exports io.journeykit.vocabulary.text to
            io.journeykit.calendars,
            io.journeykit.cli,
            io.journeykit.examples;

    uses io.journeykit.spi.Appointments;
    uses io.journeykit.spi.Messaging;
    uses io.journeykit.spi.Referrals;
    uses io.journeykit.spi.Records;
    uses io.journeykit.spi.Worklist;
    uses io.journeykit.spi.Performer;
    uses io.journeykit.spi.Directory;
    uses io.journeykit.spi.Consents;
}
