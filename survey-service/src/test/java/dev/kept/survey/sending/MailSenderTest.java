// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a mail server's refusals mean, and when messages are tried again. */
class MailSenderTest {

    private static final Message MESSAGE =
            new Message("inv_1.1@kept", "公司", "zh-CN", "问卷", "text", "<p>html</p>", "https://x.example/u");

    @Test
    void anAddressThatIsRefusedForGoodIsToldFromAServerThatIsBusy() throws Exception {
        try (ServerSocket server = serverThatSays("550 5.1.1 no such user")) {
            RefusedException refused = assertThrows(
                    RefusedException.class, () -> sender(server.getLocalPort()).send("a@b.example", MESSAGE));
            assertEquals("smtp 550", refused.getMessage());
        }
        try (ServerSocket server = serverThatSays("451 4.7.1 try later")) {
            assertThrows(
                    UnavailableException.class,
                    () -> sender(server.getLocalPort()).send("a@b.example", MESSAGE));
        }
        assertThrows(UnavailableException.class, () -> sender(9).send("a@b.example", MESSAGE));
        assertThrows(RefusedException.class, () -> sender(9).send("not an address", MESSAGE));
        assertThrows(RefusedException.class, () -> sender(9).send("a@b.example\r\nBcc: c@d.example", MESSAGE));
    }

    @Test
    void pausesGrowAndEndAfterTwoDays() {
        Duration whole = Duration.ZERO;
        Duration before = Duration.ZERO;
        for (int attempt = 1; attempt < Backoff.ATTEMPTS; attempt++) {
            Duration pause = Backoff.after(attempt).orElseThrow();
            assertTrue(pause.compareTo(before) >= 0);
            before = pause;
            whole = whole.plus(pause);
        }
        assertEquals(Optional.empty(), Backoff.after(Backoff.ATTEMPTS));
        assertTrue(
                whole.compareTo(Duration.ofDays(2)) > 0 && whole.compareTo(Duration.ofDays(3)) < 0, whole.toString());
    }

    private static MailSender sender(int port) {
        return new MailSender(new Config(port), Clock.systemUTC());
    }

    private static ServerSocket serverThatSays(String answerToRecipient) throws IOException {
        ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> {
            try (Socket client = server.accept()) {
                talk(client, answerToRecipient);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    private static void talk(Socket client, String answerToRecipient) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        say(client, "220 test");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("RCPT")) {
                say(client, answerToRecipient);
            } else if (line.startsWith("QUIT")) {
                say(client, "221 bye");
                return;
            } else {
                say(client, "250 ok");
            }
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private record Config(int port) implements MailConfig {
        @Override
        public Optional<String> host() {
            return Optional.of("127.0.0.1");
        }

        @Override
        public Optional<String> username() {
            return Optional.empty();
        }

        @Override
        public Optional<String> password() {
            return Optional.empty();
        }

        @Override
        public MailSecurity security() {
            return MailSecurity.NONE;
        }

        @Override
        public String from() {
            return "ask@kept.example";
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(5);
        }
    }
}
