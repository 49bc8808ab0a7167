// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.product;

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

/** Imports products: each row creates or replaces the one with its code. */
@ApplicationScoped
class ProductImport implements BulkHandler<NewProduct> {
    static final String KIND = "product-imports";

    private final ProductService service;
    private final ProductRepository products;
    private final EventFeed feed;
    private final ImportSettings settings;

    ProductImport(ProductService service, ProductRepository products, EventFeed feed, ImportSettings settings) {
        this.service = service;
        this.products = products;
        this.feed = feed;
        this.settings = settings;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<NewProduct> rowType() {
        return NewProduct.class;
    }

    @Override
    public Set<String> csvColumns() {
        return Set.of("code", "name.en", "name.zh-CN", "category", "productLine", "unitCost", "currency", "active");
    }

    @Override
    public ObjectNode fromCsv(List<CsvRow> rows) {
        throw new UnsupportedOperationException("A row is read by the settings of its tenant");
    }

    @Override
    public ObjectNode fromCsv(BulkJob job, List<CsvRow> rows) {
        CsvRow row = rows.get(0);
        ObjectNode body = new CsvItem(row, settings.of(job))
                .texts("code", "category", "productLine")
                .object("name")
                .money("unitCost")
                .body();
        // Anything but these two words stays a text, which is then refused as one.
        row.get("active").ifPresent(text -> {
            if (text.equals("true") || text.equals("false")) {
                body.put("active", text.equals("true"));
            } else {
                body.put("active", text);
            }
        });
        return body;
    }

    @Override
    @ActivateRequestContext
    public List<BulkResult> apply(String tenant, List<BulkItem<NewProduct>> items) {
        ProductCheck check = service.checkFor(items.stream().map(BulkItem::row).toList());
        Map<String, Product> known = new HashMap<>();
        products.findByCodesForChange(Lookup.names(items, item -> item.row().code()))
                .forEach(product -> known.put(product.content().code(), product));
        Changes changes = feed.begin();
        List<BulkResult> results = new ArrayList<>();
        for (BulkItem<NewProduct> item : items) {
            List<Fault> faults = new ArrayList<>();
            check.check(item.row(), faults);
            results.add(
                    faults.isEmpty()
                            ? apply(item.line(), item.row(), known, changes)
                            : BulkResult.failed(item.line(), item.row().code(), faults));
        }
        changes.finish();
        return results;
    }

    private BulkResult apply(long line, NewProduct row, Map<String, Product> known, Changes changes) {
        Product product = known.get(row.code());
        if (product == null) {
            Product added = service.add(row, changes);
            known.put(row.code(), added);
            return BulkResult.created(line, added.id(), row.code());
        }
        return service.change(product, row, changes)
                ? BulkResult.updated(line, product.id(), row.code())
                : BulkResult.unchanged(line, product.id(), row.code());
    }
}
