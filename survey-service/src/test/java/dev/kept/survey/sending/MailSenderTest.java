// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kept.survey.customerref.FakeCustomerService;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a mail server's refusals mean. */
@QuarkusTest
@WithTestResource(value = MailSenderTest.Grumbler.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class MailSenderTest {

    private static final Message MESSAGE =
            new Message("inv_1.1@kept", "公司", "zh-CN", "问卷", "text", "<p>html</p>", "https://x.example/u");

    @Inject
    MailSender sender;

    @Test
    void anAddressThatIsRefusedForGoodIsToldFromAServerThatIsBusy() {
        assertEquals("smtp 550", refused("gone@b.example").getMessage());
        assertThrows(UnavailableException.class, () -> sender.send("busy@b.example", MESSAGE));
        assertThrows(UnavailableException.class, () -> sender.send("hang-up@b.example", MESSAGE));
    }

    @Test
    void whatIsNoAddressNeverReachesAServer() {
        for (String address : new String[] {"", "not an address", "a@b.example\r\nBcc: c@d.example", "a@b, c@d"}) {
            assertEquals("not an e-mail address", refused(address).getMessage(), address);
        }
    }

    private RefusedException refused(String address) {
        return assertThrows(RefusedException.class, () -> sender.send(address, MESSAGE));
    }

    /** A mail server that takes nothing. */
    public static class Grumbler extends FakeCustomerService {

        private @Nullable ServerSocket server;

        @Override
        public Map<String, String> start() {
            Map<String, String> config = new HashMap<>(super.start());
            try {
                ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                server = socket;
                Thread thread = new Thread(() -> serve(socket));
                thread.setDaemon(true);
                thread.start();
                config.put("KEPT_SMTP_PORT", Integer.toString(socket.getLocalPort()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            config.put("KEPT_SMTP_HOST", "127.0.0.1");
            config.put("KEPT_SMTP_SECURITY", "NONE");
            config.put("KEPT_MAIL_FROM", "ask@kept.example");
            return config;
        }

        @Override
        public void stop() {
            super.stop();
            try {
                if (server != null) {
                    server.close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void serve(ServerSocket server) {
            while (!server.isClosed()) {
                try (Socket client = server.accept()) {
                    talk(client);
                } catch (IOException e) {
                    // The client, or the test, has gone.
                }
            }
        }

        private static void talk(Socket client) throws IOException {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
            say(client, "220 test");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("RCPT") && line.contains("hang-up")) {
                    return;
                }
                if (line.startsWith("QUIT")) {
                    say(client, "221 bye");
                    return;
                }
                say(client, answer(line));
            }
        }

        private static String answer(String line) {
            if (!line.startsWith("RCPT")) {
                return "250 ok";
            }
            return line.contains("gone") ? "550 5.1.1 no such user" : "451 4.7.1 try later";
        }

        private static void say(Socket client, String line) throws IOException {
            client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
    }
}
