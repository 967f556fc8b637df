package io.journeykit.fhir.servertests;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A line to a FHIR server on which things go wrong, by HTTP as they really do; the seed says when. */
final class BadLine implements AutoCloseable {

    /** How long whoever uses the line waits for an answer. */
    static final Duration PATIENCE = Duration.ofMillis(1500);

    private static final int MOST_WAITS = 5;
    private static final Mishap[] OF_ANYBODY = {Mishap.TOO_MANY, Mishap.BROKEN, Mishap.ANSWER_LOST, Mishap.TOO_SLOW};
    private static final List<String> PASSED_ON =
            List.of("content-type", "accept", "if-match", "if-none-exist", "prefer", "cache-control");
    private static final List<String> ANSWERED =
            List.of("content-type", "etag", "location", "content-location", "last-modified");

    private final String behind;
    private final Random random;
    private final double share;
    private int wrote;
    private int others;
    private final Map<Mishap, Integer> mishaps = new EnumMap<>(Mishap.class);
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    /** What may go wrong with one request. */
    enum Mishap {
        /** Somebody else was first, the server says. */
        CONFLICT(409),
        /** The same in other words. */
        PRECONDITION(412),
        TOO_MANY(429),
        BROKEN(500),
        /** It is done, but the answer is lost. */
        ANSWER_LOST(0),
        /** It is done, but the answer comes too late. */
        TOO_SLOW(0);

        private final int status;

        Mishap(int status) {
            this.status = status;
        }
    }

    /**
     * @param share of requests with which something goes wrong
     */
    BadLine(String behind, long seed, double share) throws IOException {
        this.behind = behind;
        this.random = new Random(seed);
        this.share = share;
        this.server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Where the server's resources are, by this line. */
    String base() {
        return host() + URI.create(behind).getPath();
    }

    private String host() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How often each thing went wrong. */
    synchronized Map<Mishap, Integer> mishaps() {
        return new EnumMap<>(mishaps);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Mishap mishap = next(exchange.getRequestMethod());
            if (mishap != null && mishap.status > 0) {
                exchange.getResponseHeaders().set("Retry-After", "2");
                exchange.sendResponseHeaders(mishap.status, -1);
                return;
            }
            HttpResponse<byte[]> answer = passOn(exchange);
            if (mishap == Mishap.TOO_SLOW) {
                Thread.sleep(PATIENCE.plusMillis(500).toMillis());
            }
            if (mishap == null) {
                answer(exchange, answer);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // Most requests read, and more can go wrong where something is written; only who writes onto something can be told
    // that somebody else was first.
    private synchronized Mishap next(String method) {
        if (random.nextDouble() >= (method.equals("GET") ? share : 4 * share)) {
            return null;
        }
        Mishap mishap = method.equals("PUT") ? nextOf(Mishap.values(), wrote++) : nextOf(OF_ANYBODY, others++);
        if (mishap == Mishap.TOO_SLOW && mishaps.getOrDefault(mishap, 0) >= MOST_WAITS) {
            mishap = Mishap.ANSWER_LOST;
        }
        mishaps.merge(mishap, 1, Integer::sum);
        return mishap;
    }

    /** One after the other, so that all of them happen. */
    private static Mishap nextOf(Mishap[] all, int number) {
        return all[number % all.length];
    }

    private HttpResponse<byte[]> passOn(HttpExchange exchange) throws IOException, InterruptedException {
        URI there = URI.create(behind).resolve(exchange.getRequestURI().toString());
        HttpRequest.Builder request = HttpRequest.newBuilder(there)
                .timeout(Duration.ofSeconds(60))
                .method(
                        exchange.getRequestMethod(),
                        BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    // Pages that follow are to be asked for on this line too.
    private void answer(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        String there = behind.substring(0, behind.indexOf('/', "http://".length()));
        byte[] body = new String(answer.body(), StandardCharsets.UTF_8)
                .replace(there, host())
                .getBytes(StandardCharsets.UTF_8);
        answer.headers().map().forEach((name, values) -> {
            if (ANSWERED.contains(name)) {
                values.forEach(value -> exchange.getResponseHeaders().add(name, value.replace(there, host())));
            }
        });
        exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
