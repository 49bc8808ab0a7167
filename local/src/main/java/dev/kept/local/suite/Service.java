// SPDX-License-Identifier: Apache-2.0
package dev.kept.local.suite;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The processes of the suite, in the order of their ports. */
public enum Service {
    GATEWAY(false),
    DEV_IDP(false),
    CUSTOMER_SERVICE(true),
    SURVEY_SERVICE(true),
    METRICS_SERVICE(true);

    private final boolean persistent;

    Service(boolean persistent) {
        this.persistent = persistent;
    }

    /** Its name, which is also its module's folder: {@code customer-service}. */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its database, if it has one: {@code customer}. */
    Optional<String> database() {
        return persistent ? Optional.of(title().replace("-service", "")) : Optional.empty();
    }

    /** Whether health is answered on a port of its own. The local issuer is no service to be watched: it has none. */
    boolean hasManagementPort() {
        return this != DEV_IDP;
    }

    Path jar(Path repositoryRoot) {
        return repositoryRoot.resolve(title()).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
