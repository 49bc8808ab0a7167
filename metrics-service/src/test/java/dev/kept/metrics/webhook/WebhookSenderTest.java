// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.Test;

/** What strangers' servers and names can do to us: nothing. */
class WebhookSenderTest {

    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);
    private static final Duration TIMEOUT = Duration.ofMillis(300);

    @Test
    void aNameThatLeadsInsideIsNeverConnectedTo() throws IOException {
        AtomicInteger connections = new AtomicInteger();
        try (ServerSocket inside = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread listener = new Thread(() -> {
                while (!inside.isClosed()) {
                    try {
                        inside.accept().close();
                        connections.incrementAndGet();
                    } catch (IOException e) {
                        return;
                    }
                }
            });
            listener.setDaemon(true);
            listener.start();
            String url = "http://rebinding.example:" + inside.getLocalPort() + "/";
            for (String address : List.of("127.0.0.1", "::1", "::ffff:127.0.0.1", "0.0.0.0", "169.254.169.254")) {
                assertEquals("address-forbidden", post(url, List.of(List.of(address))), address);
            }
            assertEquals("address-forbidden", post(url, List.of(List.of("93.184.216.34", "127.0.0.1"))));
        }
        assertEquals(0, connections.get());
    }

    @Test
    void theAddressIsLookedUpOnceForEachConnectionAndThatOneIsUsed() throws IOException {
        try (Receiver receiver = Receiver.accepting()) {
            Names names = new Names(List.of(List.of("127.0.0.1"), List.of("10.0.0.1")));
            WebhookSender sender = new WebhookSender(TIMEOUT, true, names, 2);
            String url = receiver.url().replace("127.0.0.1", "rebinding.example");

            assertNull(sender.post(url, Map.of(), BODY).error());
            assertEquals(1, receiver.letters().size());
            assertEquals(1, names.asked.get());
        }
    }

    @Test
    void redirectsAreNotFollowed() throws IOException {
        try (Receiver receiver = new Receiver(count -> 302)) {
            WebhookSender.Outcome outcome = local().post(receiver.url(), Map.of(), BODY);

            assertEquals("http-302", outcome.error());
            assertEquals(1, receiver.letters().size());
        }
    }

    @Test
    void nobodyIsWaitedForLongNorReadToTheEnd() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/silent", exchange -> Receiver.sleep(Duration.ofMinutes(1)));
        server.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[8192];
            while (true) {
                exchange.getResponseBody().write(block);
            }
        });
        server.start();
        try {
            String base = "http://127.0.0.1:" + server.getAddress().getPort();
            assertEquals(
                    "timeout", local().post(base + "/silent", Map.of(), BODY).error());
            assertNull(local().post(base + "/endless", Map.of(), BODY).error());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void serversThatTrickleAreCutOff() throws IOException {
        try (ServerSocket trickle = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> {
                try (var connection = trickle.accept()) {
                    var out = connection.getOutputStream();
                    out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
                    while (true) {
                        out.write("X-A: b\r\n".getBytes(StandardCharsets.US_ASCII));
                        out.flush();
                        Receiver.sleep(Duration.ofMillis(100));
                    }
                } catch (IOException e) {
                    return;
                }
            });
            server.setDaemon(true);
            server.start();
            String url = "http://127.0.0.1:" + trickle.getLocalPort() + "/";
            assertTrue(!local().post(url, Map.of(), BODY).accepted());
        }
    }

    @Test
    void whatCannotBeReachedHasAName() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        assertEquals(
                "connection-failed",
                local().post("http://127.0.0.1:" + closed + "/", Map.of(), BODY).error());
        assertEquals("host-unknown", post("http://nowhere.example/", List.of(List.of())));
    }

    private static WebhookSender local() {
        return new WebhookSender(TIMEOUT, true, SystemDefaultDnsResolver.INSTANCE, 2);
    }

    private static String post(String url, List<List<String>> answers) {
        return String.valueOf(new WebhookSender(TIMEOUT, false, new Names(answers), 2)
                .post(url, Map.of(), BODY)
                .error());
    }

    /** A name server whose answers change: the DNS rebinding of the books. */
    private static final class Names implements DnsResolver {
        private final Deque<List<String>> answers;
        private final AtomicInteger asked = new AtomicInteger();

        Names(List<List<String>> answers) {
            this.answers = new ArrayDeque<>(answers);
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            asked.incrementAndGet();
            List<String> answer = answers.size() > 1 ? answers.pop() : answers.getFirst();
            if (answer.isEmpty()) {
                throw new UnknownHostException(host);
            }
            InetAddress[] addresses = new InetAddress[answer.size()];
            for (int i = 0; i < addresses.length; i++) {
                addresses[i] = InetAddress.getByName(answer.get(i));
            }
            return addresses;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
