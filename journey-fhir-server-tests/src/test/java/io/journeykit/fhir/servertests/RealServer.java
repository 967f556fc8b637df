package io.journeykit.fhir.servertests;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;

/**
 * The FHIR server that all tests of this module share; it is started by whoever asks first, and lives as long as the
 * tests do. So a test looks at nothing but what it wrote itself, under identifiers of its own.
 *
 * <pre>
 * RealServer server = RealServer.shared();
 * IGenericClient client = server.client();
 * </pre>
 *
 * Which server it is says the property {@code journey.fhir.server}: {@code hapi} (HAPI's JPA server on H2), or {@code
 * medplum} (Medplum's router over its repository in memory, by node).
 */
final class RealServer {

    /** A server that runs. */
    interface Process {
        int port();

        /** Ends it; its data stay for the next one of its kind. */
        void stop();
    }

    private static final String KIND = System.getProperty("journey.fhir.server", "hapi");

    private final FhirContext fhir = FhirContext.forR4Cached();
    private final IntFunction<Process> start;
    private final int port;
    private Process process;

    private RealServer(IntFunction<Process> start) {
        this.start = start;
        this.process = start.apply(0);
        this.port = process.port();
    }

    /** The one server of this run. */
    static RealServer shared() {
        return Shared.SERVER;
    }

    /** Where its resources are, as in {@code http://127.0.0.1:41234/fhir}. */
    String base() {
        return "http://127.0.0.1:" + port + "/fhir";
    }

    /** A client of HAPI's, new, without interceptors. */
    IGenericClient client() {
        fhir.getRestfulClientFactory().setServerValidationMode(ServerValidationModeEnum.NEVER);
        fhir.getRestfulClientFactory().setSocketTimeout(60_000);
        return fhir.newRestfulGenericClient(base());
    }

    /** Whether it tells of changes by rest-hook. */
    boolean hasSubscriptions() {
        return KIND.equals("hapi");
    }

    /** Ends it; until {@link #begin} whoever calls is refused the connection. */
    void end() {
        process.stop();
    }

    /** Starts it again after {@link #end}, on the same port and the same data. */
    void begin() {
        process = start.apply(port);
    }

    static <T> T unchecked(Callable<T> step) {
        try {
            return step.call();
        } catch (Exception failed) {
            throw new IllegalStateException("the FHIR server for the tests failed: " + failed.getMessage(), failed);
        }
    }

    private static final class Shared {
        static final RealServer SERVER = new RealServer(
                switch (KIND) {
                    case "hapi" -> HapiServer::on;
                    case "medplum" -> MedplumServer::on;
                    default ->
                        throw new IllegalArgumentException(
                                "journey.fhir.server is '" + KIND + "'; there are 'hapi' and 'medplum'");
                });
    }
}
