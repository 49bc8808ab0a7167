// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.customer;

import static dev.kept.customer.customer.CustomerProblem.CUSTOMER_NAMES_HIDDEN;

import dev.kept.customer.index.CustomerIndex;
import dev.kept.customer.listing.Filters;
import dev.kept.customer.listing.Listing;
import dev.kept.customer.listing.PageRequest;
import dev.kept.customer.listing.SortKey;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** Lists customers. */
@ApplicationScoped
class CustomerList {

    private static final Listing<Customer> LISTING = new Listing<>(
            Customer.class,
            Customer::id,
            List.of(
                    SortKey.instant("createdAt", "createdAt", Customer::createdAt),
                    SortKey.text(
                            "name",
                            "profile.name",
                            customer -> customer.profile().name()),
                    SortKey.text("externalId", "profile.externalId", Customer::externalId),
                    SortKey.integer("completeness", "completeness", Customer::completeness)),
            "-createdAt");

    private final EntityManager entities;
    private final Cursors cursors;
    private final CustomerIndex index;

    CustomerList(EntityManager entities, Cursors cursors, CustomerIndex index) {
        this.entities = entities;
        this.cursors = cursors;
        this.index = index;
    }

    /** One page; whoever may not see names may neither search nor sort by them, which would tell them letter by letter. */
    @Transactional
    Page<Customer> page(CustomerFilter filter, PageRequest request, boolean masked) {
        if (masked && filter.name != null) {
            throw CUSTOMER_NAMES_HIDDEN.with("name");
        }
        if (masked && filter.sort != null && filter.sort.contains("name")) {
            throw CUSTOMER_NAMES_HIDDEN.with("sort=name");
        }
        Filters filters = new Filters()
                .equal("profile.externalId", filter.externalId)
                .prefix("profile.name", filter.name)
                .equal("profile.type", filter.type)
                .equal("profile.place.country", filter.country)
                .equal("profile.place.region", filter.region)
                .equal("profile.place.city", filter.city)
                .equal("profile.place.community", filter.community)
                .equal("profile.acquisitionChannel", filter.acquisitionChannel)
                .below("completeness", filter.completenessBelow)
                .present("mergedInto", Boolean.TRUE.equals(filter.merged))
                .idIn(CustomerIndex.TAGGED, filter.tag)
                .among("id", filter.q == null ? null : index.search(filter.q, !masked))
                // Named by their entities only: stages and segments know customers, not the other way round.
                .idIn("select s.id from CustomerStage s where s.stage = :%s", filter.stage)
                .idIn(
                        "select m.customerId from SegmentMembership m, Segment s"
                                + " where s.id = m.segmentId and m.toDay is null and s.key = :%s",
                        filter.segment)
                .from("createdAt", filter.createdAfter)
                .before("createdAt", filter.createdBefore);
        return LISTING.page(entities, cursors, filters, filter.sort, request);
    }
}
