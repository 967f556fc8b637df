package io.journeykit.fhir.servertests;

import ca.uhn.fhir.rest.server.RestfulServer;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** HAPI's JPA server in Jetty, in this JVM. It takes half a minute to start, so there is one for all tests. */
final class HapiServer implements RealServer.Process {
    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext(HapiBeans.class);
    private final Server jetty = new Server();

    private HapiServer() {}

    /** Starts on the port, or on any free one if the port is 0. */
    static HapiServer on(int port) {
        HapiServer server = new HapiServer();
        ServerConnector connector = new ServerConnector(server.jetty);
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.jetty.addConnector(connector);
        // Not a context of that name, for which Jetty redirects a transaction from /fhir to /fhir/.
        ServletContextHandler fhir = new ServletContextHandler("/");
        fhir.addServlet(new ServletHolder(server.beans.getBean(RestfulServer.class)), "/fhir/*");
        server.jetty.setHandler(fhir);
        RealServer.unchecked(() -> {
            server.jetty.start();
            return server;
        });
        return server;
    }

    @Override
    public int port() {
        return ((ServerConnector) jetty.getConnectors()[0]).getLocalPort();
    }

    @Override
    public void stop() {
        RealServer.unchecked(() -> {
            jetty.stop();
            beans.close();
            return jetty;
        });
    }
}
