package io.journeykit.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.journeykit.spi.Adapter;
import io.journeykit.spi.AgendaStore;
import io.journeykit.spi.EffectQueue;
import io.journeykit.spi.KeyProvider;
import io.journeykit.spi.Listener;
import io.journeykit.spi.TemplateCatalog;
import io.journeykit.spi.WakeQueue;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** What must be so of the suites themselves: there is one for each port, none is passed by doing nothing, none skips. */
class SuitesTest {

    @TestFactory
    Stream<DynamicTest> an_implementation_that_does_nothing_fails_every_test_of_its_suite() {
        return suites().map(suite -> dynamicTest(suite.getSuperclass().getSimpleName(), () -> {
            TestExecutionSummary summary = run(suite);

            assertThat(summary.getTestsFailedCount())
                    .as("failed of the tests of %s; passed were all but %s", suite, failed(summary))
                    .isEqualTo(testsOf(suite));
            assertThat(summary.getTestsFoundCount()).isEqualTo(testsOf(suite));
            assertThat(summary.getTestsSkippedCount()).isZero();
            assertThat(summary.getTestsAbortedCount()).isZero();
        }));
    }

    @Test
    void every_port_has_a_suite() {
        List<String> ports = Stream.concat(
                        Arrays.stream(Adapter.class.getPermittedSubclasses()),
                        Stream.of(
                                AgendaStore.class,
                                WakeQueue.class,
                                EffectQueue.class,
                                TemplateCatalog.class,
                                Listener.class,
                                KeyProvider.class))
                .map(port -> port.getSimpleName() + "Contract")
                .toList();

        assertThat(names(suites())).containsExactlyInAnyOrderElementsOf(ports);
    }

    @Test
    void every_part_in_memory_is_put_to_its_suite() {
        assertThat(names(Arrays.stream(InMemoryPartsTest.class.getDeclaredClasses())))
                .containsExactlyInAnyOrderElementsOf(names(suites()));
    }

    @TestFactory
    Stream<DynamicTest> nobody_may_leave_out_a_test_of_a_suite() {
        return suites().map(suite -> dynamicTest(
                suite.getSuperclass().getSimpleName(),
                () -> assertThat(Arrays.stream(suite.getSuperclass().getDeclaredMethods())
                                .filter(method -> method.isAnnotationPresent(Test.class)))
                        .isNotEmpty()
                        .allMatch(method -> Modifier.isFinal(method.getModifiers()), "is final")));
    }

    private static Stream<Class<?>> suites() {
        return Arrays.stream(DoNothing.class.getDeclaredClasses())
                .filter(type -> type.getSimpleName().startsWith("Of"));
    }

    private static List<String> names(Stream<Class<?>> implementations) {
        return implementations.map(type -> type.getSuperclass().getSimpleName()).toList();
    }

    private static long testsOf(Class<?> suite) {
        return Arrays.stream(suite.getSuperclass().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .count();
    }

    private static TestExecutionSummary run(Class<?> suite) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(suite))
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        return listener.getSummary();
    }

    private static List<String> failed(TestExecutionSummary summary) {
        return summary.getFailures().stream()
                .map(failure -> failure.getTestIdentifier().getDisplayName())
                .toList();
    }
}
