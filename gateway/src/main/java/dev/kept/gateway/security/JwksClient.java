// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.security;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.Optional;
import org.jose4j.lang.JoseException;

/** Fetches key sets without blocking; follows no redirect, and reads no more than a key set can need. */
final class JwksClient {
    private static final int TIMEOUT_MILLIS = 2_000;
    private static final long MAX_BYTES = 256 * 1024;

    private final HttpClient http;
    private final URI issuer;
    private final Optional<URI> jwksUrl;

    JwksClient(Vertx vertx, TokenConfig config) {
        http = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(TIMEOUT_MILLIS));
        issuer = config.issuer();
        jwksUrl = config.jwksUrl();
    }

    Future<KeySet> fetch() {
        return jwksUrl.map(url -> Future.succeededFuture(url.toString()))
                .orElseGet(this::discover)
                .compose(this::get)
                .map(body -> {
                    try {
                        return KeySet.parse(body.toString());
                    } catch (JoseException e) {
                        throw new IllegalStateException("the answer is no JWK set");
                    }
                });
    }

    void close() {
        http.close();
    }

    private Future<String> discover() {
        return get(issuer + "/.well-known/openid-configuration").map(body -> {
            JsonObject document = body.toJsonObject();
            if (!issuer.toString().equals(document.getString("issuer"))) {
                throw new IllegalStateException("the discovery document is another issuer's");
            }
            return document.getString("jwks_uri");
        });
    }

    private Future<Buffer> get(String url) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(url)
                .setTimeout(TIMEOUT_MILLIS)
                .putHeader("Accept", "application/json");
        return http.request(options).compose(request -> request.send()).compose(response -> {
            if (response.statusCode() != 200) {
                response.request().reset();
                return Future.failedFuture("status " + response.statusCode());
            }
            return body(response);
        });
    }

    private static Future<Buffer> body(HttpClientResponse response) {
        Buffer body = Buffer.buffer();
        response.handler(part -> {
            body.appendBuffer(part);
            if (body.length() > MAX_BYTES) {
                response.request().reset();
            }
        });
        return response.end().map(end -> body);
    }
}
