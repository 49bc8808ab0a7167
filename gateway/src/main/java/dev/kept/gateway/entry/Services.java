// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.entry;

import dev.kept.gateway.forward.Forwarder;
import dev.kept.gateway.forward.Proxies;
import dev.kept.gateway.openapi.SuiteDocument;
import dev.kept.gateway.route.Operation;
import dev.kept.gateway.route.RouteTable;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;

/** The operations in force. Starts only if every one of them has a service with a known address. */
@Startup
@Singleton
public class Services {
    private final RouteTable routes;
    private final RequestMeter meter;
    private final Proxies proxies;

    Services(SuiteDocument document, Forwarder forwarder, Proxies proxies, MeterRegistry meters) {
        this.proxies = proxies;
        routes = RouteTable.of(document.json());
        List<String> unknown = routes.operations().stream()
                .map(Operation::service)
                .filter(service -> !forwarder.knows(service))
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalStateException(
                    "the merged document has operations of %s: set gateway.forward.services.<name> for each"
                            .formatted(unknown));
        }
        meter = new RequestMeter(meters);
    }

    /** The route table. */
    public RouteTable routes() {
        return routes;
    }

    Proxies proxies() {
        return proxies;
    }

    RequestMeter meter() {
        return meter;
    }
}
