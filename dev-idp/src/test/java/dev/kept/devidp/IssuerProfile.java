// SPDX-License-Identifier: Apache-2.0
package dev.kept.devidp;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** One built-in client with a secret, one client of a file, and a key file. */
public class IssuerProfile implements QuarkusTestProfile {
    static final String ISSUER = "https://issuer.test";
    static final String ADMIN_SECRET = "admin:secret/ä";
    static final String OTHER_SECRET = "other-secret";

    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            Path folder = Files.createTempDirectory("dev-idp");
            Path clients = Files.writeString(folder.resolve("clients.json"), """
                    {"clients": [
                      {"clientId": "other", "secret": "%s", "scopes": ["metrics:read"], "tenant": "other"},
                      {"clientId": "metrics-service", "secret": "%s"}
                    ]}
                    """.formatted(OTHER_SECRET, OTHER_SECRET));
            return Map.of(
                    "dev-idp.issuer",
                    ISSUER,
                    "dev-idp.secrets.demo-admin",
                    ADMIN_SECRET,
                    "dev-idp.key-file",
                    folder.resolve("keys/keys.json").toString(),
                    "dev-idp.clients-file",
                    clients.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
