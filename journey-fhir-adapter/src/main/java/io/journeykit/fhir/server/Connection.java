package io.journeykit.fhir.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.client.apache.ApacheRestfulClientFactory;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import java.net.URI;
import org.apache.http.HttpRequest;
import org.apache.http.HttpResponse;
import org.apache.http.ProtocolException;
import org.apache.http.client.protocol.HttpClientContext;
import org.apache.http.impl.client.DefaultRedirectStrategy;
import org.apache.http.impl.client.HttpClientBuilder;
import org.apache.http.protocol.HttpContext;

/**
 * How a server is reached: the vendor's HTTP client with its TLS, proxy and timeouts, and the vendor's interceptors with
 * their tokens.
 *
 * <p>A client that HAPI makes by itself follows a redirect to any host and hands it the Authorization header. One made
 * here follows redirects inside the server's own scheme, host and port only.
 */
public final class Connection {

    private Connection() {}

    /**
     * A client that takes its credentials to no other host. Make one for each server, not for each request.
     *
     * @param http with the vendor's settings; its redirect strategy is replaced
     * @param interceptors the vendor's, such as HAPI's {@code BearerTokenAuthInterceptor}
     */
    public static IGenericClient to(String base, HttpClientBuilder http, Object... interceptors) {
        // A context of its own: HAPI sends each request through the factory of the client's context, whoever made it.
        FhirContext context = FhirContext.forR4();
        ApacheRestfulClientFactory factory = new ApacheRestfulClientFactory(context);
        factory.setServerValidationMode(ServerValidationModeEnum.NEVER);
        factory.setHttpClient(
                http.setRedirectStrategy(new SameServerRedirects()).build());
        context.setRestfulClientFactory(factory);
        IGenericClient client = context.newRestfulGenericClient(base);
        for (Object interceptor : interceptors) {
            client.registerInterceptor(interceptor);
        }
        return client;
    }

    static boolean sameHost(URI one, URI other) {
        return one.getScheme().equalsIgnoreCase(other.getScheme())
                && one.getHost() != null
                && one.getHost().equalsIgnoreCase(other.getHost())
                && port(one) == port(other);
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }

    private static final class SameServerRedirects extends DefaultRedirectStrategy {
        @Override
        public boolean isRedirected(HttpRequest request, HttpResponse response, HttpContext context)
                throws ProtocolException {
            return super.isRedirected(request, response, context) && staysHome(response, context);
        }

        // Not by getLocationURI, which remembers what it was asked for and calls the second time a circle.
        private static boolean staysHome(HttpResponse response, HttpContext context) {
            URI here =
                    URI.create(HttpClientContext.adapt(context).getTargetHost().toURI() + "/");
            try {
                return sameHost(
                        here, here.resolve(response.getFirstHeader("Location").getValue()));
            } catch (IllegalArgumentException unreadable) {
                return false;
            }
        }
    }
}
