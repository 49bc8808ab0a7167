// SPDX-License-Identifier: Apache-2.0
package dev.kept.devidp;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All registered clients: the built-in ones, then those of the clients file, which may complete or replace them. */
@Startup
@Singleton
class Clients {
    private final Map<String, Client> byId = new LinkedHashMap<>();

    Clients(DevIdpConfig config) {
        for (Client client : BuiltInClients.all(config.secrets())) {
            byId.put(client.clientId(), client);
        }
        config.clientsFile().ifPresent(file -> read(file).forEach(this::register));
    }

    Optional<Client> find(String clientId) {
        return Optional.ofNullable(byId.get(clientId));
    }

    Set<String> scopes() {
        Set<String> scopes = new TreeSet<>();
        byId.values().forEach(client -> scopes.addAll(client.scopes()));
        return scopes;
    }

    private void register(Registration registration) {
        String id = registration.clientId();
        Client known = byId.get(id);
        Set<String> scopes = registration.scopes() != null
                ? new LinkedHashSet<>(registration.scopes())
                : known != null ? known.scopes() : Set.of();
        String tenant = registration.tenant() != null ? registration.tenant() : known != null ? known.tenant() : null;
        byId.put(id, new Client(id, registration.secret(), scopes, tenant));
    }

    private static List<Registration> read(Path file) {
        try {
            return new ObjectMapper()
                    .readValue(Files.readAllBytes(file), ClientsFile.class)
                    .clients();
        } catch (JacksonException | NullPointerException e) {
            // Without the cause: Jackson quotes the source, and the source holds secrets.
            throw new IllegalStateException(
                    "%s is no clients file: expected {\"clients\": [{\"clientId\", \"secret\", \"scopes\"?, \"tenant\"?}]}"
                            .formatted(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the clients file " + file, e);
        }
    }

    record ClientsFile(List<Registration> clients) {
        ClientsFile {
            clients = List.copyOf(clients);
        }
    }

    record Registration(
            String clientId,
            String secret,
            @Nullable List<String> scopes,
            @Nullable String tenant) {
        Registration {
            Objects.requireNonNull(clientId);
            Objects.requireNonNull(secret);
        }
    }
}
