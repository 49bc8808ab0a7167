// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.customer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.customer.eventfeed.EventFeed;
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
import org.jspecify.annotations.Nullable;

/** Imports customers: each row creates or replaces the one with its external id. */
@ApplicationScoped
class CustomerImport implements BulkHandler<NewCustomer> {

    static final String KIND = "customer-imports";

    /** The parameter that names the source of all rows that name none. */
    static final String SOURCE = "source";

    private final CustomerService service;
    private final CustomerRepository customers;
    private final ProfileWriter writer;
    private final EventFeed feed;
    private final ImportSettings settings;

    CustomerImport(
            CustomerService service,
            CustomerRepository customers,
            ProfileWriter writer,
            EventFeed feed,
            ImportSettings settings) {
        this.service = service;
        this.customers = customers;
        this.writer = writer;
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
        return CustomerCsv.COLUMNS;
    }

    @Override
    public ObjectNode fromCsv(List<CsvRow> rows) {
        throw new UnsupportedOperationException("A row is read by the settings of its tenant");
    }

    @Override
    public ObjectNode fromCsv(BulkJob job, List<CsvRow> rows) {
        return CustomerCsv.body(rows.get(0), settings.of(job));
    }

    @Override
    public List<BulkResult> apply(String tenant, List<BulkItem<NewCustomer>> items) {
        throw new UnsupportedOperationException("An import says who is its source");
    }

    @Override
    @ActivateRequestContext
    public List<BulkResult> apply(BulkJob job, List<BulkItem<NewCustomer>> items) {
        String source = job.parameters().getOrDefault(SOURCE, "import");
        List<String> names = Lookup.names(items, item -> item.row().externalId);
        Map<String, Customer> known = new HashMap<>();
        customers.findByExternalIdsForChange(names).forEach(customer -> known.put(customer.externalId(), customer));

        ProfileChanges profiles = writer.begin(List.copyOf(known.values()), feed.begin());
        List<BulkResult> results = new ArrayList<>();
        for (BulkItem<NewCustomer> item : items) {
            results.add(apply(item.line(), item.row(), known, source, profiles));
        }
        writer.finish(profiles);
        return results;
    }

    private BulkResult apply(
            long line, NewCustomer row, Map<String, Customer> known, String source, ProfileChanges profiles) {
        String externalId = row.externalId;
        if (externalId == null) {
            return BulkResult.failed(line, null, List.of(Fault.textAt("/externalId", "external-id-missing")));
        }
        Customer customer = known.get(externalId);
        List<Fault> faults = faults(row, customer, profiles);
        if (!faults.isEmpty()) {
            return BulkResult.failed(line, externalId, faults);
        }
        if (customer == null) {
            Customer added = service.add(row, source, profiles);
            known.put(externalId, added);
            return BulkResult.created(line, added.id(), externalId);
        }
        return profiles.replace(customer, row, source)
                ? BulkResult.updated(line, customer.id(), externalId)
                : BulkResult.unchanged(line, customer.id(), externalId);
    }

    private static List<Fault> faults(NewCustomer row, @Nullable Customer customer, ProfileChanges profiles) {
        if (customer != null && customer.mergedInto() != null) {
            return List.of(Fault.textAt("/externalId", "customer-merged", customer.mergedInto()));
        }
        return row.attributes == null ? List.of() : profiles.definitions().faults(row.attributes);
    }
}
