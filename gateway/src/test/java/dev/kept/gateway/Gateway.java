// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway;

import dev.kept.testkit.TokenBuilder;
import dev.kept.testkit.Tokens;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** The gateway under test and its neighbours, as tests reach them. */
final class Gateway {
    static final String[] ALL = {"echo:read", "echo:write"};

    private Gateway() {}

    static RequestSpecification given() {
        return RestAssured.given().urlEncodingEnabled(false);
    }

    static RequestSpecification authorized() {
        return given().auth().preemptive().oauth2(token());
    }

    static String token() {
        return token(currentKey()).scopes(ALL).build();
    }

    static TokenBuilder token(PublicJsonWebKey key) {
        return Tokens.builder()
                .tenant("acme")
                .scopes(ALL)
                .keyId(key.getKeyId())
                .signedWith("RS256", key.getPrivateKey());
    }

    static PublicJsonWebKey currentKey() {
        return key(issuer("/control/key"));
    }

    static PublicJsonWebKey rotate() {
        return key(issuer("/control/rotate"));
    }

    static int fetches() {
        return Integer.parseInt(issuer("/control/fetches"));
    }

    static void failIssuer(String body) {
        RestAssured.given().body(body).post(config("test.issuer.url") + "/control/failure");
    }

    static long service(String counter) {
        return RestAssured.given()
                .get(config("test.service.url") + "/control/state")
                .jsonPath()
                .getLong(counter);
    }

    static int port() {
        return RestAssured.port;
    }

    /** Sends bytes as they are and reads until the line is closed or quiet. */
    static String raw(String request) {
        try (Socket socket = open()) {
            send(socket, request);
            return readAll(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Socket open() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
        socket.setSoTimeout(8_000);
        return socket;
    }

    static void send(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    static String readAll(Socket socket) {
        StringBuilder text = new StringBuilder();
        try {
            InputStream in = socket.getInputStream();
            byte[] part = new byte[8192];
            for (int n = in.read(part); n >= 0; n = in.read(part)) {
                text.append(new String(part, 0, n, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            text.append("\n[").append(e.getMessage()).append(']');
        }
        return text.toString();
    }

    private static String issuer(String path) {
        return RestAssured.given().get(config("test.issuer.url") + path).asString();
    }

    static String config(String key) {
        return ConfigProvider.getConfig().getValue(key, String.class);
    }

    private static PublicJsonWebKey key(String json) {
        try {
            return PublicJsonWebKey.Factory.newPublicJwk(json);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
