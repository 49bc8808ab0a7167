// SPDX-License-Identifier: Apache-2.0
package dev.kept.local.suite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The clients file of dev-idp: the services, the two of the demo tenant, and whom the caller adds. */
final class IdpClients {
    static final String DEMO_TENANT = "demo";

    private static final List<String> READ =
            List.of("customers:read", "surveys:read", "feedback:read", "metrics:read", "reports:read");
    private static final List<String> ALL = List.of(
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
            "admin");

    private IdpClients() {}

    static List<IdpClient> of(Secrets secrets, List<IdpClient> more) {
        List<IdpClient> clients = new ArrayList<>();
        for (Service service : Service.values()) {
            if (service.database().isPresent()) {
                clients.add(new IdpClient(service.title(), secrets.get(service.title()), null, scopes(service)));
            }
        }
        clients.add(new IdpClient(Suite.DEMO_ANALYST, secrets.get(Suite.DEMO_ANALYST), DEMO_TENANT, READ));
        clients.add(new IdpClient(Suite.DEMO_ADMIN, secrets.get(Suite.DEMO_ADMIN), DEMO_TENANT, ALL));
        clients.addAll(more);
        return clients;
    }

    /** Who sends invitations asks for addresses too. */
    private static List<String> scopes(Service service) {
        return service == Service.SURVEY_SERVICE ? List.of("feed:read", "contacts:read") : List.of("feed:read");
    }

    static Map<String, Object> document(List<IdpClient> clients) {
        return Map.of("clients", clients.stream().map(IdpClients::entry).toList());
    }

    private static Map<String, Object> entry(IdpClient client) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("clientId", client.clientId());
        entry.put("secret", client.secret());
        entry.put("scopes", client.scopes());
        if (client.tenant() != null) {
            entry.put("tenant", client.tenant());
        }
        return entry;
    }
}
