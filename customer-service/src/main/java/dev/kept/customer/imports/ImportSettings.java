// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.imports;

import dev.kept.customer.settings.TenantSettings;
import dev.kept.customer.settings.TenantSettingsService;
import dev.kept.restkit.bulk.BulkJob;
import dev.kept.restkit.tenant.TenantContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The settings by which the file of an import is read: the same for all its rows, and asked for only once. */
@ApplicationScoped
public class ImportSettings {

    private record Known(String importId, TenantSettings settings) {}

    private final TenantSettingsService settings;
    private final AtomicReference<@Nullable Known> last = new AtomicReference<>();

    ImportSettings(TenantSettingsService settings) {
        this.settings = settings;
    }

    /** The settings of the import's tenant. */
    @ActivateRequestContext
    public TenantSettings of(BulkJob job) {
        Known known = last.get();
        if (known != null && known.importId().equals(job.id())) {
            return known.settings();
        }
        TenantSettings found = TenantContext.callAs(
                job.tenant(), () -> QuarkusTransaction.requiringNew().call(settings::current));
        last.set(new Known(job.id(), found));
        return found;
    }
}
