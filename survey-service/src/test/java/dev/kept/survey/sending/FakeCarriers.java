// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.sending;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.kept.survey.customerref.FakeCustomerService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A real mail server in this JVM, and a provider of short messages. */
public class FakeCarriers extends FakeCustomerService {

    /** A short message as the provider got it. */
    public record Sms(String body, String key, String authorization) {}

    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final List<Sms> SMS = new CopyOnWriteArrayList<>();

    private @Nullable HttpServer provider;

    static GreenMail mail() {
        return MAIL;
    }

    static List<Sms> sms(String text) {
        return SMS.stream().filter(sms -> sms.body().contains(text)).toList();
    }

    @Override
    public Map<String, String> start() {
        MAIL.start();
        try {
            provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        provider.createContext("/sms", FakeCarriers::take);
        provider.start();
        Map<String, String> config = new HashMap<>(super.start());
        config.put("KEPT_SMTP_HOST", "127.0.0.1");
        config.put("KEPT_SMTP_PORT", Integer.toString(MAIL.getSmtp().getPort()));
        config.put("KEPT_SMTP_SECURITY", "NONE");
        config.put("KEPT_MAIL_FROM", "ask@kept.example");
        config.put("KEPT_SMS_URL", "http://127.0.0.1:" + provider.getAddress().getPort() + "/sms");
        config.put("KEPT_SMS_TOKEN", "sms-token");
        config.put("KEPT_PUBLIC_URL", "https://ask.kept.example");
        config.put("kept.background.pause", "PT0.1S");
        return config;
    }

    @Override
    public void stop() {
        super.stop();
        MAIL.stop();
        if (provider != null) {
            provider.stop(0);
        }
    }

    private static void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        SMS.add(new Sms(
                body,
                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                exchange.getRequestHeaders().getFirst("Authorization")));
        int status = body.contains("REFUSED") ? 422 : body.contains("LATER") ? 503 : 202;
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}
