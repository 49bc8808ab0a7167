// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.forward;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;

/** One service: its address and how it fares. */
final class Upstream {
    private final String name;
    private final String host;
    private final int port;
    private final boolean secure;
    private final Breaker breaker;

    Upstream(String name, URI base, ForwardConfig.BreakerConfig breaker) {
        String path = base.getPath();
        secure = "https".equals(base.getScheme());
        if (base.getHost() == null
                || !(secure || "http".equals(base.getScheme()))
                || !(path.isEmpty() || path.equals("/"))) {
            throw new IllegalStateException(
                    "gateway.forward.services.%s is \"%s\": expected an address such as http://host:8080, without a path"
                            .formatted(name, base));
        }
        this.name = name;
        host = base.getHost();
        port = base.getPort() >= 0 ? base.getPort() : secure ? 443 : 80;
        this.breaker = new Breaker(breaker, System::nanoTime);
    }

    String name() {
        return name;
    }

    Breaker breaker() {
        return breaker;
    }

    RequestOptions request(HttpMethod method, String target) {
        return new RequestOptions()
                .setMethod(method)
                .setHost(host)
                .setPort(port)
                .setSsl(secure)
                .setURI(target);
    }
}
