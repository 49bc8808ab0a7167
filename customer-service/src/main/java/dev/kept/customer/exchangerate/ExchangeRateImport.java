// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.exchangerate;

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

/** Imports rates: each row records or corrects the one of its currency and day. */
@ApplicationScoped
class ExchangeRateImport implements BulkHandler<NewExchangeRate> {
    static final String KIND = "exchange-rate-imports";

    private final ExchangeRateService service;
    private final ExchangeRateRepository rates;
    private final EventFeed feed;
    private final ImportSettings settings;

    ExchangeRateImport(
            ExchangeRateService service, ExchangeRateRepository rates, EventFeed feed, ImportSettings settings) {
        this.service = service;
        this.rates = rates;
        this.feed = feed;
        this.settings = settings;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<NewExchangeRate> rowType() {
        return NewExchangeRate.class;
    }

    @Override
    public Set<String> csvColumns() {
        return Set.of("currency", "validFrom", "rate");
    }

    @Override
    public ObjectNode fromCsv(List<CsvRow> rows) {
        throw new UnsupportedOperationException("A row is read by the settings of its tenant");
    }

    @Override
    public ObjectNode fromCsv(BulkJob job, List<CsvRow> rows) {
        return new CsvItem(rows.get(0), settings.of(job))
                .texts("currency", "validFrom", "rate")
                .body();
    }

    @Override
    @ActivateRequestContext
    public List<BulkResult> apply(String tenant, List<BulkItem<NewExchangeRate>> items) {
        ExchangeRateCheck check = service.checks();
        Map<String, ExchangeRate> known = new HashMap<>();
        rates.findOfDaysForChange(
                        Lookup.names(items, item -> item.row().currency()),
                        items.stream().map(item -> item.row().validFrom()).toList())
                .forEach(rate -> known.put(rate.content().key(), rate));
        Changes changes = feed.begin();
        List<RateContent> touched = new ArrayList<>();
        List<BulkResult> results = new ArrayList<>();
        for (BulkItem<NewExchangeRate> item : items) {
            List<Fault> faults = new ArrayList<>();
            RateContent content = check.check(item.row(), faults);
            if (content == null) {
                results.add(BulkResult.failed(item.line(), null, faults));
            } else {
                results.add(apply(item.line(), content, known, changes));
                touched.add(content);
            }
        }
        service.finish(changes, touched);
        return results;
    }

    private BulkResult apply(long line, RateContent content, Map<String, ExchangeRate> known, Changes changes) {
        ExchangeRate rate = known.get(content.key());
        if (rate == null) {
            ExchangeRate added = service.add(content, changes);
            known.put(content.key(), added);
            return BulkResult.created(line, added.id(), content.key());
        }
        return service.correct(rate, content, changes)
                ? BulkResult.updated(line, rate.id(), content.key())
                : BulkResult.unchanged(line, rate.id(), content.key());
    }
}
