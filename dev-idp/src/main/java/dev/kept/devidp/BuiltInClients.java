// SPDX-License-Identifier: Apache-2.0
package dev.kept.devidp;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The clients that every local suite has; their secrets come from configuration, never from here. */
final class BuiltInClients {
    static final String ADMIN_SCOPE = "admin";

    private static final String TENANT = "demo";
    private static final String FEED_SCOPE = "feed:read";
    private static final String CONTACTS_SCOPE = "contacts:read";
    private static final Set<String> READ_SCOPES =
            inOrder("customers:read", "surveys:read", "feedback:read", "metrics:read", "reports:read");
    private static final Set<String> ALL_SCOPES = inOrder(
            "customers:read",
            "customers:write",
            "customers:pii",
            "surveys:read",
            "surveys:write",
            "feedback:read",
            "feedback:write",
            "metrics:read",
            "metrics:write",
            "reports:read",
            ADMIN_SCOPE);

    private BuiltInClients() {}

    static List<Client> all(DevIdpConfig.Secrets secrets) {
        return List.of(
                client("demo-analyst", secrets.demoAnalyst(), READ_SCOPES, TENANT),
                client("demo-admin", secrets.demoAdmin(), ALL_SCOPES, TENANT),
                client("customer-service", secrets.customerService(), Set.of(FEED_SCOPE), null),
                client("metrics-service", secrets.metricsService(), Set.of(FEED_SCOPE), null),
                client("survey-service", secrets.surveyService(), inOrder(FEED_SCOPE, CONTACTS_SCOPE), null));
    }

    private static Client client(String id, Optional<String> secret, Set<String> scopes, @Nullable String tenant) {
        return new Client(id, secret.orElse(null), scopes, tenant);
    }

    private static Set<String> inOrder(String... scopes) {
        return new LinkedHashSet<>(List.of(scopes));
    }
}
