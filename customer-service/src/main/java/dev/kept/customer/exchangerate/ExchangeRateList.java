// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.exchangerate;

import dev.kept.customer.listing.Filters;
import dev.kept.customer.listing.Listing;
import dev.kept.customer.listing.PageRequest;
import dev.kept.customer.listing.SortKey;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/** Lists rates. */
@ApplicationScoped
class ExchangeRateList {
    private static final Listing<ExchangeRate> LISTING = new Listing<>(
            ExchangeRate.class,
            ExchangeRate::id,
            List.of(
                    new SortKey<>(
                            "validFrom",
                            "e.content.validFrom",
                            rate -> rate.content().validFrom().toString(),
                            LocalDate::parse),
                    SortKey.text(
                            "currency",
                            "content.currency",
                            rate -> rate.content().currency()),
                    SortKey.instant("createdAt", "createdAt", ExchangeRate::createdAt)),
            "-validFrom");

    private final EntityManager entities;
    private final Cursors cursors;

    ExchangeRateList(EntityManager entities, Cursors cursors) {
        this.entities = entities;
        this.cursors = cursors;
    }

    @Transactional
    Page<ExchangeRate> page(ExchangeRateFilter filter, PageRequest request) {
        Filters filters = new Filters()
                .equal("content.currency", filter.currency)
                .from("content.validFrom", filter.validFrom)
                .before("content.validFrom", filter.validBefore);
        return LISTING.page(entities, cursors, filters, filter.sort, request);
    }
}
