package io.journeykit.fhir.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A tiny HTTP server that answers what it is told to, and remembers what it was asked. */
final class Wire implements AutoCloseable {

    /** What was asked. */
    record Asked(String method, String target, Map<String, String> headers, String body) {}

    /** What is answered. */
    record Answer(int status, String body, Map<String, String> headers) {
        static Answer of(int status, String body, String... headers) {
            Map<String, String> all = new TreeMap<>(Map.of("Content-Type", "application/fhir+json"));
            for (int i = 0; i < headers.length; i += 2) {
                all.put(headers[i], headers[i + 1]);
            }
            return new Answer(status, body, all);
        }
    }

    static final String CAPABLE = """
            {"resourceType":"CapabilityStatement","status":"active","kind":"instance","date":"2026-01-01","fhirVersion":"4.0.1","format":["json"],
             "rest":[{"mode":"server","interaction":[{"code":"transaction"}],
              "operation":[{"name":"export","definition":"http://example.org/export"}],
              "resource":[
               {"type":"Task","interaction":[{"code":"read"},{"code":"search-type"},{"code":"create"},{"code":"update"}],
                "conditionalCreate":true,"conditionalUpdate":true,"searchParam":[{"name":"status","type":"token"}]},
               {"type":"Appointment","interaction":[{"code":"read"},{"code":"search-type"},{"code":"create"},{"code":"update"}],
                "operation":[{"name":"$find","definition":"http://example.org/find"},{"name":"book","definition":"http://example.org/book"}]}]}]}""";

    private final HttpServer server;
    private final List<Asked> asked = new ArrayList<>();

    private Wire(HttpServer server) {
        this.server = server;
    }

    static Wire answering(Function<Asked, Answer> answers) throws IOException {
        Wire wire = new Wire(HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0));
        wire.server.createContext("/", exchange -> wire.answer(exchange, answers));
        wire.server.start();
        return wire;
    }

    /** Answers /metadata with {@link #CAPABLE}, and all else by the function. */
    static Wire capable(Function<Asked, Answer> answers) throws IOException {
        return answering(one -> one.target().endsWith("/metadata") ? Answer.of(200, CAPABLE) : answers.apply(one));
    }

    private void answer(HttpExchange exchange, Function<Asked, Answer> answers) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Asked one =
                new Asked(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body);
        synchronized (asked) {
            asked.add(one);
        }
        Answer answer = answers.apply(one);
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/fhir";
    }

    List<Asked> asked() {
        synchronized (asked) {
            return List.copyOf(asked);
        }
    }

    /** The only one that was asked besides /metadata. */
    Asked only() {
        List<Asked> others = asked().stream()
                .filter(one -> !one.target().endsWith("/metadata"))
                .toList();
        if (others.size() != 1) {
            throw new AssertionError("asked " + others.size() + " times: "
                    + Arrays.toString(others.stream().map(Asked::target).toArray()));
        }
        return others.get(0);
    }

    static @Nullable String authorization(Asked one) {
        return one.headers().get("Authorization");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
