// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.churn;

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
import org.jspecify.annotations.Nullable;

/** Lists reasons and churns. */
@ApplicationScoped
class ChurnList {

    private static final Listing<ChurnReason> REASONS = new Listing<>(
            ChurnReason.class, ChurnReason::id, List.of(SortKey.text("code", "code", ChurnReason::code)), "code");

    private static final Listing<ChurnRecord> RECORDS = new Listing<>(
            ChurnRecord.class,
            ChurnRecord::id,
            List.of(
                    new SortKey<>(
                            "churnedOn",
                            "e.content.churnedOn",
                            row -> row.content().churnedOn().toString(),
                            LocalDate::parse),
                    SortKey.instant("createdAt", "createdAt", ChurnRecord::createdAt)),
            "-churnedOn");

    private final EntityManager entities;
    private final Cursors cursors;

    ChurnList(EntityManager entities, Cursors cursors) {
        this.entities = entities;
        this.cursors = cursors;
    }

    @Transactional
    Page<ChurnReason> reasons(@Nullable Boolean active, PageRequest request) {
        return REASONS.page(entities, cursors, new Filters().equal("active", active), null, request);
    }

    @Transactional
    Page<ChurnRecord> records(ChurnFilter filter, PageRequest request) {
        Filters filters = new Filters()
                .equal("customerId", filter.customerId)
                .from("content.churnedOn", filter.from)
                .before("content.churnedOn", filter.to)
                .equal("automatic", filter.automatic);
        return RECORDS.page(entities, cursors, filters, filter.sort, request);
    }
}
