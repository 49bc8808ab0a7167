// SPDX-License-Identifier: Apache-2.0
package dev.kept.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives a service under test what it gets from its surroundings in production: a fresh database, a trusted issuer, a
 * secret for cursors, and free ports. Use it as {@code @WithTestResource(value = KeptServiceResource.class, scope =
 * TestResourceScope.RESTRICTED_TO_CLASS)}, so that each test class has a database of its own. The init argument {@code
 * link=true} puts a {@link DatabaseLink} between.
 */
public class KeptServiceResource implements QuarkusTestResourceLifecycleManager {
    static final String RUNNING_URL = "kept.test.running.jdbc-url";

    /** Nothing listens here: what a test does not replace must fail fast. */
    private static final String NOWHERE = "http://127.0.0.1:9";

    private boolean linked;
    private @Nullable DatabaseLink link;

    @Override
    public void init(Map<String, String> initArgs) {
        linked = Boolean.parseBoolean(initArgs.get("link"));
    }

    @Override
    public Map<String, String> start() {
        var database = TestDatabase.create();
        System.setProperty(RUNNING_URL, database.jdbcUrl());
        Map<String, String> config = new HashMap<>();
        config.put("KEPT_DB_URL", linked ? throughLink(database) : database.jdbcUrl());
        config.put("KEPT_DB_USERNAME", database.appUsername());
        config.put("KEPT_DB_PASSWORD", database.appPassword());
        config.put("KEPT_DB_OWNER_USERNAME", database.ownerUsername());
        config.put("KEPT_DB_OWNER_PASSWORD", database.ownerPassword());
        config.put("KEPT_ISSUER", Tokens.ISSUER);
        config.put("KEPT_AUDIENCE", Tokens.AUDIENCE);
        config.put("KEPT_JWKS_URL", SigningKey.jwksUrl());
        config.put("KEPT_CURSOR_SECRET", "a-secret-for-tests-of-more-than-32-characters");
        config.put("KEPT_CUSTOMER_URL", NOWHERE);
        config.put("KEPT_SURVEY_URL", NOWHERE);
        config.put("KEPT_TOKEN_URL", NOWHERE + "/oauth2/token");
        config.put("KEPT_CLIENT_ID", "test-client");
        config.put("KEPT_CLIENT_SECRET", "test-secret");
        // Several builds may run on one machine at once: every port is a free one.
        config.put("quarkus.http.test-port", "0");
        config.put("quarkus.management.test-port", "0");
        return config;
    }

    @Override
    public void stop() {
        System.clearProperty(RUNNING_URL);
        DatabaseLink.restore();
        try {
            if (link != null) {
                link.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close the link to the database", e);
        }
    }

    private String throughLink(TestDatabase database) {
        try {
            int port = TestPostgres.server().port();
            link = DatabaseLink.to(port);
            return database.jdbcUrl().replace(":" + port + "/", ":" + link.port() + "/");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open the link to the database", e);
        }
    }
}
