// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.customer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.eventfeed.EventFeed;
import dev.kept.customer.imports.CsvItem;
import dev.kept.customer.imports.ImportSettings;
import dev.kept.customer.lookup.Lookup;
import dev.kept.restkit.bulk.BulkHandler;
import dev.kept.restkit.bulk.BulkItem;
import dev.kept.restkit.bulk.BulkJob;
import dev.kept.restkit.bulk.BulkResult;
import dev.kept.restkit.bulk.CsvRow;
import dev.kept.restkit.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Imports customers: each row creates or replaces the one with its external id. */
@ApplicationScoped
class CustomerImport implements BulkHandler<NewCustomer> {

    static final String KIND = "customer-imports";

    private final CustomerService service;
    private final CustomerRepository customers;
    private final EventFeed feed;
    private final ImportSettings settings;

    CustomerImport(CustomerService service, CustomerRepository customers, EventFeed feed, ImportSettings settings) {
        this.service = service;
        this.customers = customers;
        this.feed = feed;
        this.settings = settings;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<NewCustomer> rowType() {
        return NewCustomer.class;
    }

    @Override
    public Set<String> csvColumns() {
        return Set.of(
                "externalId",
                "name",
                "type",
                "email",
                "phone",
                "country",
                "region",
                "city",
                "acquisitionChannel",
                "customerSince",
                "effectiveAt",
                "attributes.*");
    }

    @Override
    public ObjectNode fromCsv(List<CsvRow> rows) {
        throw new UnsupportedOperationException("A row is read by the settings of its tenant");
    }

    @Override
    public ObjectNode fromCsv(BulkJob job, List<CsvRow> rows) {
        return new CsvItem(rows.get(0), settings.of(job))
                .texts("externalId", "name", "type", "email", "phone")
                .texts("country", "region", "city", "acquisitionChannel")
                .time("customerSince")
                .time("effectiveAt")
                .object("attributes")
                .body();
    }

    @Override
    @ActivateRequestContext
    public List<BulkResult> apply(String tenant, List<BulkItem<NewCustomer>> items) {
        List<String> names = Lookup.names(items, item -> item.row().externalId());
        Map<String, Customer> known = new HashMap<>();
        customers.findByExternalIdsForChange(names).forEach(customer -> known.put(customer.externalId(), customer));

        Changes changes = feed.begin();
        List<BulkResult> results = new ArrayList<>();
        for (BulkItem<NewCustomer> item : items) {
            results.add(apply(item.line(), item.row(), known, changes));
        }
        changes.finish();
        return results;
    }

    private BulkResult apply(long line, NewCustomer row, Map<String, Customer> known, Changes changes) {
        String externalId = row.externalId();
        if (externalId == null) {
            return BulkResult.failed(line, null, List.of(Fault.textAt("/externalId", "external-id-missing")));
        }
        Customer customer = known.get(externalId);
        if (customer == null) {
            Customer added = service.add(row, changes);
            known.put(externalId, added);
            return BulkResult.created(line, added.id(), externalId);
        }
        return service.change(customer, row, changes)
                ? BulkResult.updated(line, customer.id(), externalId)
                : BulkResult.unchanged(line, customer.id(), externalId);
    }
}
