// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.interaction;

import static dev.kept.customer.interaction.InteractionProblem.TOUCHPOINT_IN_USE;
import static dev.kept.customer.interaction.InteractionProblem.TOUCHPOINT_NOT_FOUND;
import static java.time.temporal.ChronoUnit.MICROS;

import dev.kept.customer.audit.AuditLog;
import dev.kept.customer.label.Label;
import dev.kept.customer.listing.Filters;
import dev.kept.customer.listing.Listing;
import dev.kept.customer.listing.PageRequest;
import dev.kept.customer.listing.SortKey;
import dev.kept.customer.lookup.ExpectedVersion;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the touchpoints of a tenant. */
@ApplicationScoped
class TouchpointService {

    /** A touchpoint and whether this call created it. */
    record Upserted(Touchpoint touchpoint, boolean created) {}

    private static final Listing<Touchpoint> LISTING = new Listing<>(
            Touchpoint.class, Touchpoint::id, List.of(SortKey.text("key", "key", Touchpoint::key)), "key");

    private final TouchpointRepository touchpoints;
    private final InteractionRepository interactions;
    private final AuditLog audit;
    private final Cursors cursors;
    private final Clock clock;

    TouchpointService(
            TouchpointRepository touchpoints,
            InteractionRepository interactions,
            AuditLog audit,
            Cursors cursors,
            Clock clock) {
        this.touchpoints = touchpoints;
        this.interactions = interactions;
        this.audit = audit;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    Page<Touchpoint> list(PageRequest request) {
        return LISTING.page(touchpoints.getEntityManager(), cursors, new Filters(), null, request);
    }

    @Transactional
    Touchpoint get(String key) {
        return touchpoints.findByKey(key).orElseThrow(() -> TOUCHPOINT_NOT_FOUND.with(key));
    }

    @Transactional
    Upserted put(String key, @Nullable String ifMatch, Label label) {
        Optional<Touchpoint> known = touchpoints.findForChange(key);
        ExpectedVersion.check(ifMatch, known.map(Touchpoint::version));
        Instant now = clock.instant().truncatedTo(MICROS);
        Touchpoint touchpoint = known.orElseGet(() -> new Touchpoint(Ids.next("tpt"), key, label, now));
        if (known.isEmpty() || !touchpoint.label().equals(label)) {
            touchpoint.rename(label, now);
            touchpoints.persistAndFlush(touchpoint);
            audit.record("touchpoint.saved", touchpoint.id(), Map.of("key", key));
        }
        return new Upserted(touchpoint, known.isEmpty());
    }

    @Transactional
    void delete(String key, @Nullable String ifMatch) {
        Touchpoint touchpoint = touchpoints.findForChange(key).orElseThrow(() -> TOUCHPOINT_NOT_FOUND.with(key));
        ETags.require(ifMatch, touchpoint.version());
        if (interactions.find("content.touchpoint", key).firstResultOptional().isPresent()) {
            throw TOUCHPOINT_IN_USE.with(key);
        }
        touchpoints.delete(touchpoint);
        audit.record("touchpoint.deleted", touchpoint.id(), Map.of("key", key));
    }
}
