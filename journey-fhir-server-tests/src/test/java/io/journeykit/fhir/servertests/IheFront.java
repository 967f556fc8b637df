package io.journeykit.fhir.servertests;

import ca.uhn.fhir.context.FhirContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.Parameters;

/**
 * A server with the operations of IHE ITI Scheduling: in front of the one that all tests share, to which it hands on
 * whatever else is asked.
 */
final class IheFront {

    private static final Set<String> HANDED_ON =
            Set.of("accept", "content-type", "if-match", "if-none-exist", "prefer", "cache-control");

    private final FhirContext fhir = FhirContext.forR4Cached();
    private final HttpClient http = HttpClient.newHttpClient();
    private final IheBook book = new IheBook(RealServer.shared().client());
    private final Set<String> lacking;
    private final HttpServer front;

    /** With all that the other server has. */
    IheFront() {
        this(Set.of());
    }

    /** Without these types, as many a clinic's server. */
    IheFront(Set<String> lacking) {
        this.lacking = lacking;
        front = RealServer.unchecked(
                () -> HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        front.createContext("/fhir", this::answer);
        front.start();
    }

    String base() {
        return "http://127.0.0.1:" + front.getAddress().getPort() + "/fhir";
    }

    void end() {
        front.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring("/fhir".length());
        byte[] body = exchange.getRequestBody().readAllBytes();
        try {
            if (path.startsWith("/Appointment/$")) {
                respond(exchange, 200, operation(path, parameters(body)));
            } else if (path.equals("/metadata")) {
                respond(exchange, 200, capabilities());
            } else {
                handOn(exchange, body);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    private IBaseResource operation(String path, Parameters asked) {
        return switch (path) {
            case "/Appointment/$find" -> book.find(asked);
            case "/Appointment/$hold" -> book.hold(asked);
            default -> book.book(asked);
        };
    }

    private Parameters parameters(byte[] body) {
        return fhir.newJsonParser().parseResource(Parameters.class, new String(body, StandardCharsets.UTF_8));
    }

    private CapabilityStatement capabilities() {
        CapabilityStatement all = RealServer.shared()
                .client()
                .capabilities()
                .ofType(CapabilityStatement.class)
                .execute();
        all.getRestFirstRep().getResource().removeIf(resource -> lacking.contains(resource.getType()));
        for (CapabilityStatementRestResourceComponent resource :
                all.getRestFirstRep().getResource()) {
            if (resource.getType().equals("Appointment")) {
                List.of("find", "hold", "book")
                        .forEach(name -> resource.addOperation()
                                .setName(name)
                                .setDefinition(
                                        "https://profiles.ihe.net/ITI/Scheduling/OperationDefinition/appointment-"
                                                + name));
            }
        }
        return all;
    }

    private void handOn(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        String path = exchange.getRequestURI().toString().substring("/fhir".length());
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(RealServer.shared().base() + path))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (HANDED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
        for (String name : List.of("Content-Type", "Location", "ETag")) {
            answer.headers()
                    .firstValue(name)
                    .ifPresent(value -> exchange.getResponseHeaders().add(name, value));
        }
        exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }

    private void respond(HttpExchange exchange, int status, IBaseResource resource) throws IOException {
        byte[] body = fhir.newJsonParser().encodeResourceToString(resource).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/fhir+json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
