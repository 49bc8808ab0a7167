// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.accessexport;

import static dev.kept.customer.accessexport.AccessExportProblem.ACCESS_EXPORT_EXPIRED;
import static dev.kept.customer.accessexport.AccessExportProblem.ACCESS_EXPORT_NOT_FOUND;
import static java.time.temporal.ChronoUnit.MICROS;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.customer.audit.AuditLog;
import dev.kept.customer.customer.CustomerDirectory;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes requests for access, and answers them. */
@ApplicationScoped
class AccessExports {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final AccessExportRepository repository;
    private final CustomerDirectory customers;
    private final FileContent content;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    AccessExports(
            AccessExportRepository repository,
            CustomerDirectory customers,
            FileContent content,
            AuditLog audit,
            Caller caller,
            Clock clock) {
        this.repository = repository;
        this.customers = customers;
        this.content = content;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    AccessExportView create(String named, NewAccessExport wanted) {
        String customerId = customers.resolve(named);
        Instant now = now();
        AccessExport export =
                new AccessExport(Ids.next("exp"), customerId, wanted.requestedOn(), now, caller.subject());
        repository.persistAndFlush(export);
        audit.record("customer.export-requested", customerId, Map.of("accessExportId", export.id()));
        return export.view(now);
    }

    @Transactional
    AccessExportView get(String customerId, String id) {
        return find(customerId, id).view(now());
    }

    /** Everything that is held at this moment. That it was given out is written down. */
    @Transactional
    String content(String customerId, String id, AccessExportFormat format) {
        AccessExport export = find(customerId, id);
        Instant now = now();
        if (export.expired(now)) {
            throw ACCESS_EXPORT_EXPIRED.with(export.expiresAt().toString());
        }
        String customer = export.customerId();
        Map<String, List<JsonNode>> sections = content.of(customer);
        audit.record("customer.exported", customer, Map.of("accessExportId", id, "format", format.name()));
        if (format == AccessExportFormat.CSV) {
            return ExportCsv.of(sections);
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("customerId", customer);
        document.put("exportedAt", now.toString());
        document.put("sections", sections);
        try {
            return JSON.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The file of a customer cannot be written", e);
        }
    }

    private AccessExport find(String customerId, String id) {
        return repository.findOf(customers.resolve(customerId), id).orElseThrow(() -> ACCESS_EXPORT_NOT_FOUND.with(id));
    }

    private Instant now() {
        return clock.instant().truncatedTo(MICROS);
    }
}
