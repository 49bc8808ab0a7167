// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.webhook;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Posts to addresses that strangers entered. The address that a host leads to is judged in the very look-up whose result
 * is connected to, so it cannot change between the two; redirects are not followed, no proxy of the environment is used,
 * the answer's body is never read, and all of it ends after twice the time-out.
 */
@ApplicationScoped
class WebhookSender {

    private static final String AGENT = "Kept-Webhooks/1";

    private final Duration timeout;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "webhook-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    @Inject
    WebhookSender(WebhookSettings settings) {
        this(settings.timeout(), settings.allowLoopback(), SystemDefaultDnsResolver.INSTANCE, settings.threads());
    }

    WebhookSender(Duration timeout, boolean loopback, DnsResolver names, int connections) {
        this.timeout = timeout;
        Timeout wait = Timeout.of(timeout);
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new JudgingResolver(names, loopback))
                        .setMaxConnTotal(connections)
                        .setMaxConnPerRoute(connections)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(wait)
                                .setSocketTimeout(wait)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(wait)
                        .setConnectionRequestTimeout(wait)
                        .setRedirectsEnabled(false)
                        .build())
                .setUserAgent(AGENT)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAuthCaching()
                .build();
    }

    /**
     * What came of one attempt.
     *
     * @param httpStatus null if there was no answer
     * @param error null if it was accepted; else a word for why not
     */
    record Outcome(@Nullable Integer httpStatus, @Nullable String error, int millis) {
        boolean accepted() {
            return error == null;
        }
    }

    Outcome post(String url, Map<String, String> headers, byte[] body) {
        long start = System.nanoTime();
        HttpPost request = new HttpPost(URI.create(url));
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        ScheduledFuture<?> deadline =
                deadlines.schedule(request::abort, timeout.multipliedBy(2).toMillis(), TimeUnit.MILLISECONDS);
        try {
            int status = status(request, url);
            return new Outcome(status, status / 100 == 2 ? null : "http-" + status, millis(start));
        } catch (IOException | RuntimeException e) {
            return new Outcome(null, reason(e, request.isAborted()), millis(start));
        } finally {
            deadline.cancel(false);
        }
    }

    private int status(HttpPost request, String url) throws IOException {
        ClassicHttpResponse answer = client.executeOpen(HttpHost.create(URI.create(url)), request, null);
        if (answer.getEntity() == null) {
            answer.close();
        } else {
            // To close would be to read to the end, wherever that is.
            request.abort();
        }
        return answer.getCode();
    }

    void stop(@Observes ShutdownEvent event) throws IOException {
        deadlines.shutdownNow();
        client.close();
    }

    /** No text of the other side: it would be kept and shown. */
    private static String reason(Exception failure, boolean aborted) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ForbiddenAddressException) {
                return "address-forbidden";
            }
            if (cause instanceof UnknownHostException) {
                return "host-unknown";
            }
            if (cause instanceof javax.net.ssl.SSLException) {
                return "tls-failed";
            }
            if (cause instanceof java.io.InterruptedIOException) {
                return "timeout";
            }
        }
        return aborted ? "timeout" : "connection-failed";
    }

    private static int millis(long start) {
        return (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    /** One address that we must not reach makes the whole name unusable. */
    private record JudgingResolver(DnsResolver names, boolean loopback) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            InetAddress[] addresses = names.resolve(host);
            for (InetAddress address : addresses) {
                if (!AddressRules.reachable(address) && !(loopback && address.isLoopbackAddress())) {
                    throw new ForbiddenAddressException(host);
                }
            }
            return addresses;
        }

        @Override
        public String resolveCanonicalHostname(String host) throws UnknownHostException {
            return names.resolveCanonicalHostname(host);
        }
    }

    private static final class ForbiddenAddressException extends UnknownHostException {
        private static final long serialVersionUID = 1;

        ForbiddenAddressException(String host) {
            super(host);
        }
    }
}
