package io.journeykit.fhir.servertests;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.journeykit.fhir.listening.RestHook;
import io.journeykit.fhir.listening.Translations;
import io.journeykit.fhir.server.FhirServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.IdType;

/** A vendor's endpoint to which the server itself delivers what changed, by its rest-hook subscriptions. */
final class HookPost implements Post, AutoCloseable {

    private static final Pattern VERSION = Pattern.compile("\"versionId\"\\s*:\\s*\"([^\"]+)\"");

    private final HttpServer endpoint;
    private final FhirServer server;
    private final RestHook hook;
    private final BlockingQueue<Delivered> delivered = new LinkedBlockingQueue<>();
    private final Set<String> arrived = new HashSet<>();

    private record Delivered(String type, String id, String body) {
        String version() {
            Matcher version = VERSION.matcher(body);
            return type + "/" + id + "/" + (version.find() ? version.group(1) : "");
        }
    }

    HookPost(FhirServer server) throws IOException {
        this.server = server;
        this.endpoint = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        endpoint.createContext("/heard", this::take);
        endpoint.start();
        this.hook = RestHook.at(
                URI.create("http://127.0.0.1:" + endpoint.getAddress().getPort() + "/heard"));
    }

    /** Asks the server to deliver; which types it does. */
    List<String> subscribe() {
        return hook.subscribe(server, Translations.standard().types());
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] path = exchange.getRequestURI().getPath().split("/");
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (exchange.getRequestMethod().equals("PUT")) {
                delivered.add(new Delivered(path[2], path[3], body));
            }
            exchange.sendResponseHeaders(200, -1);
        }
    }

    /** Waits for what was written to be delivered, and hands over all that came until then, as it came. */
    @Override
    public void deliver(List<IdType> written, Hearing hearing) {
        List<Delivered> came = new ArrayList<>();
        for (IdType one : written) {
            await(one.getResourceType() + "/" + one.getIdPart() + "/" + one.getVersionIdPart(), came);
        }
        hearing.after(Duration.ZERO, listener -> {
            came.forEach(one -> listener.put(one.type(), one.id(), one.body()));
            return came;
        });
    }

    private void await(String version, List<Delivered> came) {
        try {
            while (!arrived.contains(version)) {
                Delivered next = delivered.poll(30, TimeUnit.SECONDS);
                if (next == null) {
                    throw new IllegalStateException("The server did not deliver " + version + " within 30 s.");
                }
                arrived.add(next.version());
                came.add(next);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        hook.unsubscribe(server);
        endpoint.stop(0);
    }
}
