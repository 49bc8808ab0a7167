// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.imports;

import dev.kept.customer.audit.AuditLog;
import dev.kept.restkit.bulk.BulkImportView;
import dev.kept.restkit.bulk.BulkImports;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;

/** Starts imports and writes down who did. */
@ApplicationScoped
public class AuditedImports {

    private final BulkImports imports;
    private final AuditLog audit;

    AuditedImports(BulkImports imports, AuditLog audit) {
        this.imports = imports;
        this.audit = audit;
    }

    /**
     * As {@link BulkImports#start}. An answer that is only repeated starts nothing and leaves no entry; the entry is
     * written once the import is accepted, so that no upload holds up the log.
     */
    public RestResponse<BulkImportView> start(
            String kind, InputStream body, String contentType, Map<String, String> parameters) {
        RestResponse<BulkImportView> answer = imports.start(kind, body, contentType, parameters);
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record("import.started", answer.getEntity().id(), Map.of("kind", kind)));
        return answer;
    }
}
