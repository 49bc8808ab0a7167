// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.warning;

import dev.kept.restkit.background.DueTenants;
import dev.kept.restkit.background.TenantWork;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;

/** Looks at every tenant's customers once for each closed day. */
@Singleton
class WarningWorker implements TenantWork {

    private final DueTenants due;
    private final WarningService warnings;

    WarningWorker(DueTenants due, WarningService warnings) {
        this.due = due;
        this.warnings = warnings;
    }

    @Override
    public String name() {
        return "early-warnings";
    }

    @Override
    public Set<String> tenants() {
        return due.of("tenants_to_look_after");
    }

    @Override
    public boolean work(Instant until) {
        warnings.run();
        return false;
    }
}
