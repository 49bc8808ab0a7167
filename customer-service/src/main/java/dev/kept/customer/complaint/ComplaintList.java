// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import dev.kept.customer.listing.Filters;
import dev.kept.customer.listing.Listing;
import dev.kept.customer.listing.PageRequest;
import dev.kept.customer.listing.SortKey;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Lists complaints, and shows them as they stand now. */
@ApplicationScoped
class ComplaintList {

    private static final Listing<Complaint> LISTING = new Listing<>(
            Complaint.class,
            Complaint::id,
            List.of(
                    SortKey.instant(
                            "openedAt",
                            "content.openedAt",
                            complaint -> complaint.content().openedAt()),
                    SortKey.instant("createdAt", "createdAt", Complaint::createdAt)),
            "-openedAt");

    // A target may be over although nobody has looked yet.
    private static final String PASSED = "e.timing.nextBreachAt is not null and e.timing.nextBreachAt < instant";
    private static final String BREACHED =
            "e.timing.firstResponseBreached = true or e.timing.resolutionBreached = true or (" + PASSED + ")";
    private static final String OVERDUE =
            "(e.timing.firstResponseBreached = true and e.progress.firstRespondedAt is null)"
                    + " or (e.timing.resolutionBreached = true and e.progress.resolvedAt is null) or (" + PASSED + ")";

    private final ComplaintRepository complaints;
    private final ComplaintLedger ledger;
    private final Cursors cursors;
    private final Clock clock;

    ComplaintList(ComplaintRepository complaints, ComplaintLedger ledger, Cursors cursors, Clock clock) {
        this.complaints = complaints;
        this.ledger = ledger;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    Page<ComplaintView> page(ComplaintFilter filter, PageRequest request, boolean masked) {
        Filters filters = new Filters()
                .equal("customerId", filter.customerId)
                .equal("content.externalId", filter.externalId)
                .equal("progress.status", filter.status)
                .equal("content.severity", filter.severity)
                .equal("content.category", filter.category)
                .equal("content.agentId", filter.agentId)
                .equal("content.teamId", filter.teamId)
                .only(filter.breached, BREACHED)
                .only(filter.overdue, OVERDUE)
                .from("content.openedAt", filter.openedAfter)
                .before("content.openedAt", filter.openedBefore);
        Page<Complaint> page = LISTING.page(complaints.getEntityManager(), cursors, filters, filter.sort, request);
        return new Page<>(
                page.data().stream().map(complaint -> view(complaint, masked)).toList(), page.page());
    }

    /** A complaint as it stands now. */
    @Transactional
    ComplaintView view(Complaint complaint, boolean masked) {
        Instant now = clock.instant();
        return ComplaintView.of(complaint, ledger.clock(complaint), now, masked);
    }
}
