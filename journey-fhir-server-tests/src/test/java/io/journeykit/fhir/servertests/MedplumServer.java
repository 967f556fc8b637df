package io.journeykit.fhir.servertests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Medplum's FHIR router over its repository in memory: a process of node, which keeps the data while nobody listens. */
final class MedplumServer implements RealServer.Process {
    private static final Path INSTALLED = Path.of("target", "medplum");

    private static MedplumServer running;

    private final BufferedReader answers;
    private final PrintWriter orders;
    private int port;

    private MedplumServer(Process node) {
        answers = node.inputReader(StandardCharsets.UTF_8);
        orders = new PrintWriter(node.outputWriter(StandardCharsets.UTF_8), true);
        Runtime.getRuntime().addShutdownHook(new Thread(node::destroy));
    }

    /** Starts on the port, or on any free one if the port is 0. */
    static MedplumServer on(int port) {
        if (running == null) {
            running = RealServer.unchecked(MedplumServer::node);
        }
        running.port = Integer.parseInt(running.order("begin " + port).substring("listening ".length()));
        return running;
    }

    private static MedplumServer node() throws IOException {
        if (!Files.exists(INSTALLED.resolve("node_modules"))) {
            throw new IllegalStateException("Medplum is not installed in " + INSTALLED.toAbsolutePath()
                    + "; run the build with -Pmedplum, which calls npm");
        }
        return new MedplumServer(new ProcessBuilder("node", "server.mjs")
                .directory(INSTALLED.toFile())
                .redirectError(Redirect.DISCARD)
                .start());
    }

    private String order(String order) {
        orders.println(order);
        String answer = RealServer.unchecked(answers::readLine);
        if (answer == null) {
            throw new IllegalStateException("node ended at '" + order + "'; try 'node server.mjs' in " + INSTALLED);
        }
        return answer;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void stop() {
        order("end");
    }
}
